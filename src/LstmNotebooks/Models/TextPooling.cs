namespace LstmNotebooks.Models;

/// <summary>How the steps of a text become one row of numbers.</summary>
public enum TextPooling
{
    /// <summary>The state after the last word; of both directions where a text is read both ways.</summary>
    LastState,

    /// <summary>The largest value of all words in each place.</summary>
    Max,

    /// <summary>The mean of all words.</summary>
    Mean,

    /// <summary>A weighted mean of all words with learned weights, which can be looked at.</summary>
    Attention,
}
