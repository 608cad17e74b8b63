namespace LstmNotebooks.Benchmarks;

/// <summary>What a run says about a target.</summary>
/// <param name="Text">The figure and where it was found.</param>
/// <param name="Holds">Null where nothing was measured that the target is about.</param>
internal sealed record Finding(string Text, bool? Holds)
{
    /// <summary>Whether what was hoped for beyond the limit was found too.</summary>
    public bool IsAimReached { get; init; }
}
