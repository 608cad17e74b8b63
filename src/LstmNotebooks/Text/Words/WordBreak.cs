namespace LstmNotebooks.Text;

/// <summary>What a character does to the words beside it: Unicode's property Word_Break (UAX 29, table 3).</summary>
internal enum WordBreak : byte
{
    Other,
    CarriageReturn,
    LineFeed,
    Newline,

    /// <summary>Marks and the non-joiner: they belong to the character before them.</summary>
    Extend,

    /// <summary>U+200D, which also ties two emoji into one.</summary>
    Joiner,

    /// <summary>Characters that are not seen, such as the soft hyphen.</summary>
    Format,
    Katakana,
    HebrewLetter,
    Letter,
    SingleQuote,
    DoubleQuote,

    /// <summary>Part of a word between two letters.</summary>
    MidLetter,

    /// <summary>Part of a number between two digits.</summary>
    MidNumber,

    /// <summary>Part of either, between two of a kind.</summary>
    MidNumberLetter,
    Number,

    /// <summary>The underscore and its like, which tie letters and digits together.</summary>
    ExtendNumberLetter,

    /// <summary>Half of a flag.</summary>
    RegionalIndicator,
    Space,
}
