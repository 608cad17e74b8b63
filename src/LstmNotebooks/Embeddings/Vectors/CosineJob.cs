using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>The cosines of one vector with many, each a sum in one fixed order.</summary>
/// <param name="unit">[rows, size] of length 1.</param>
/// <param name="query">[size] of length 1.</param>
/// <param name="cosines">[rows], written.</param>
/// <param name="count">Number of parts.</param>
internal readonly struct CosineJob(float[] unit, float[] query, float[] cosines, int count) : IPartJob
{
    public static void Run(float[] unit, float[] query, float[] cosines)
    {
        var count = Parts.Count(cosines.Length, query.Length);
        var job = new CosineJob(unit, query, cosines, count);
        Workers.Run(count, ref job);
    }

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, cosines.Length);
        for (var i = start; i < end; i++)
            cosines[i] = CosineSimilarity.Cosine(unit.AsSpan(i * query.Length, query.Length), query);
    }
}
