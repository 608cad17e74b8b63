namespace LstmNotebooks.Kernel.Completions;

/// <summary>How likely a text is wanted, the likeliest first.</summary>
internal enum Rank
{
    /// <summary>What this very place asks for: an argument's name, a type that fits.</summary>
    Fitting,

    /// <summary>What the reader declared.</summary>
    Own,

    /// <summary>A member, or what a using brings in.</summary>
    Known,

    Keyword,

    /// <summary>What every object has.</summary>
    Common,
}
