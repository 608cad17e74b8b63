namespace LstmNotebooks.Kernel.Completions;

/// <summary>Whether a cell could run as it is.</summary>
public enum CompletenessStatus
{
    /// <summary>It is whole.</summary>
    Complete,

    /// <summary>More lines must follow.</summary>
    Incomplete,

    /// <summary>No further line could make it right.</summary>
    Invalid,
}
