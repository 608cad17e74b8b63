namespace LstmNotebooks.Text;

/// <summary>What a documented member is.</summary>
public enum ApiMemberKind
{
    /// <summary>A class, struct, interface, enum or delegate.</summary>
    Type,

    /// <summary>A constructor.</summary>
    Constructor,

    /// <summary>A method or operator.</summary>
    Method,

    /// <summary>A property or indexer.</summary>
    Property,

    /// <summary>A field, constant or enum value.</summary>
    Field,

    /// <summary>An event.</summary>
    Event,
}
