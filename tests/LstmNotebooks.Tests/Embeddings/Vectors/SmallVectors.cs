using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Tests.Embeddings;

/// <summary>Vectors small enough to reckon with by hand.</summary>
internal static class SmallVectors
{
    public static WordVectorOptions Quiet { get; } = new() { Progress = TextWriter.Null };

    /// <summary>Royalty and sex on an axis each, and a fruit on a third.</summary>
    public static WordVectors Royal { get; } = new(
        ["man", "woman", "king", "queen", "apple"],
        [
            0, 1, 0.1f,
            0, -1, 0.1f,
            2, 1, 0.1f,
            2, -1, 0.1f,
            0, 0, 3,
        ],
        size: 3);
}
