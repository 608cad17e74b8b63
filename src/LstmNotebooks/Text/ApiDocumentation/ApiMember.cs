namespace LstmNotebooks.Text;

/// <summary>The documentation of one type or member.</summary>
/// <param name="Id">Its name in the documentation file, such as M:System.String.Trim.</param>
/// <param name="Namespace">Its namespace, such as System.Collections.Generic.</param>
/// <param name="Kind">Whether it is a type, a method, or another kind of member.</param>
/// <param name="Sentences">Its sentences, in the order of the file.</param>
public sealed record ApiMember(string Id, string Namespace, ApiMemberKind Kind, IReadOnlyList<ApiSentence> Sentences)
{
    /// <summary>Its short name, such as String.Trim.</summary>
    public string Name { get; } = ApiNames.Short(Id);

    /// <summary>The outermost type it belongs to, or is, in full, such as System.String; the same for members of nested types.</summary>
    public string OutermostType { get; } = ApiNames.OutermostType(Id, Namespace);
}
