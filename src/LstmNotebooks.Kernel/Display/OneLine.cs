using System.Collections;
using System.Data;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Writes any value on one line, for a table's cell and for plain text.</summary>
internal sealed class OneLine
{
    public const int MaxLength = 200;
    private const int MaximumDepth = 3;
    private const int MaximumValues = 500;

    /// <summary>The objects being written, outermost first: one that contains itself is not entered again.</summary>
    private readonly List<object> path = [];

    /// <summary>How many values were written: a graph of objects can hold millions within few levels.</summary>
    private int written;

    /// <summary>The value on one line, cut when it is long.</summary>
    public static string Of(object? value) => CutText.To(MaxLength, Uncut(value));

    /// <summary>The value on one line, however long; only the items of its sequences are counted and cut.</summary>
    public static string Uncut(object? value) => new OneLine().Write(value);

    private string Write(object? value)
    {
        if (++written > MaximumValues)
            return "…";
        value = Opened.Of(value);
        if (value is not null && Unreadable.Or(() => KnownTexts.OnOneLine(value)) is string brief)
            return brief.ReplaceLineEndings("↵");
        if (Scalars.Text(value) is { } scalar)
            return scalar.ReplaceLineEndings("↵");
        if (path.Any(outer => ReferenceEquals(outer, value)))
            return "(cycle)";
        path.Add(value!);
        var text = Unreadable.OrText(() => WriteComposite(value!));
        path.RemoveAt(path.Count - 1);
        return text;
    }

    private string WriteComposite(object value) => value switch
    {
        Exception exception => new Unreadable(exception).Text,
        _ when PackageGrids.Of(value) is { } grid => grid.Title,
        MimeContent content => content.Content.ReplaceLineEndings("↵"),
        _ when ToStrings.IsHandWritten(value.GetType()) && value is not (IEnumerable or ITuple or DataTable) =>
            (value.ToString() ?? "").ReplaceLineEndings("↵"),
        _ when path.Count > MaximumDepth => TypeNames.Of(value.GetType()),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => Write(Unreadable.Or(() => tuple[i]))))})",
        _ when Groups.KeyOf(value) is { } key => $"{Write(Unreadable.Or(() => key.GetValue(value)))}: {Write(Groups.Items(value))}",
        IEnumerable pairs when KeyValues.Matches(value) => WriteItems(pairs, KeyValues.Pairs(pairs), '{', '}', WritePair),
        Array { Rank: > 1 } array => WriteItems(null, Dimensions.Slices(array), '[', ']', Write),
        IEnumerable sequence => WriteItems(null, sequence, '[', ']', Write),
        _ => WriteMembers(value),
    };

    private string WritePair(object? pair) =>
        $"{Write(Unreadable.Or(() => KeyValues.Key(pair!)))}: {Write(Unreadable.Or(() => KeyValues.Value(pair!)))}";

    private static string WriteItems(IEnumerable? counted, IEnumerable sequence, char open, char close, Func<object?, string> write)
    {
        var sample = Sample.Of(sequence, DisplayRules.ListLimit, counted);
        if (sample is { Items.Count: 0, Failure: { } failure })
            return failure.Text;
        IEnumerable<string> items = [.. sample.Items.Select(write)];
        return $"{open}{string.Join(", ", sample.Rest.Length == 0 ? items : items.Append(sample.Rest))}{close}";
    }

    private string WriteMembers(object value)
    {
        var members = Member.Of(value.GetType());
        var name = TypeNames.Of(value.GetType());
        if (members.Count == 0)
            return name;
        var text = string.Join(", ", members.Select(member => $"{member.Name} = {Write(member.Read(value))}"));
        return name == "anonymous" ? $"{{ {text} }}" : $"{name} {{ {text} }}";
    }
}
