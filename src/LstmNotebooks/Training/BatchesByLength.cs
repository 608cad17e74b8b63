using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>Orders in which examples of like length are learnt together, so that little of a batch is padding.</summary>
internal static class BatchesByLength
{
    // Many enough that a batch finds examples of its length, few enough that its examples change from epoch to epoch.
    private const int BatchesSorted = 8;

    /// <summary>Sorts every few batches by length, and then takes the whole batches in another random order.</summary>
    public static void Arrange<TLength>(Span<int> order, int batchSize, RandomStream random, Func<int, TLength> lengthOf)
    {
        var run = (int)Math.Min((long)batchSize * BatchesSorted, order.Length);
        for (var start = 0; start < order.Length; start += run)
        {
            var part = order[start..Math.Min(start + run, order.Length)];
            part.ToArray().OrderBy(lengthOf).ToArray().CopyTo(part);
        }

        var sorted = order.ToArray();
        var batches = random.Permutation(sorted.Length / batchSize);
        for (var i = 0; i < batches.Length; i++)
            sorted.AsSpan(batches[i] * batchSize, batchSize).CopyTo(order[(i * batchSize)..]);
    }
}
