namespace LstmNotebooks.Numerics;

/// <summary>Copies the row of each token.</summary>
internal readonly struct EmbedJob(float[] table, int[] tokens, int tokenCount, int size, float[] y, int count) : IPartJob
{
    /// <summary>y[i] = table[tokens[i]], shared among threads when there is much to do.</summary>
    /// <param name="table">[…, size].</param>
    /// <param name="tokens">[tokenCount] rows of the table; may be longer.</param>
    /// <param name="tokenCount">Number of tokens.</param>
    /// <param name="size">Length of a row.</param>
    /// <param name="y">[tokenCount, size], written.</param>
    public static void Run(float[] table, int[] tokens, int tokenCount, int size, float[] y)
    {
        var count = Parts.Count(tokenCount, size);
        var job = new EmbedJob(table, tokens, tokenCount, size, y, count);
        Workers.Run(count, ref job);
    }

    public void Run(int part)
    {
        var (start, end) = Parts.Of(part, count, tokenCount);
        for (var i = start; i < end; i++)
            table.AsSpan(tokens[i] * size, size).CopyTo(y.AsSpan(i * size));
    }
}
