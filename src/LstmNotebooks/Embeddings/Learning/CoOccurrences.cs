using LstmNotebooks.Numerics;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// How often words stand near each other: X of GloVe (Pennington, Socher and Manning, 2014), where company at distance d counts
/// 1/d.
/// </summary>
/// <param name="Row">The word of each pair, ascending.</param>
/// <param name="Column">The word near it, ascending within a row.</param>
/// <param name="Count">X.</param>
internal sealed record CoOccurrences(int[] Row, int[] Column, float[] Count)
{
    /// <summary>Number of pairs that occur.</summary>
    public int Length => Row.Length;

    /// <summary>Counts a corpus.</summary>
    /// <param name="tokens">Words, and <see cref="CorpusTokens.End"/> after each sentence.</param>
    /// <param name="words">Number of different words.</param>
    /// <param name="window">How far company reaches to either side.</param>
    public static CoOccurrences Of(int[] tokens, int words, int window)
    {
        var (starts, places) = PlacesByWord(tokens, words);
        var rows = new (int[] Columns, float[] Counts)[words];
        var job = new CountJob(tokens, window, starts, places, rows);
        Workers.Run((words + CountJob.WordsAPart - 1) / CountJob.WordsAPart, ref job);

        var length = rows.Sum(static row => row.Columns.Length);
        var all = new CoOccurrences(new int[length], new int[length], new float[length]);
        var next = 0;
        for (var word = 0; word < words; word++)
        {
            var (columns, counts) = rows[word];
            all.Row.AsSpan(next, columns.Length).Fill(word);
            columns.CopyTo(all.Column, next);
            counts.CopyTo(all.Count, next);
            next += columns.Length;
        }
        return all;
    }

    /// <summary>Where each word stands in the corpus, ascending: those of word w are from starts[w] to starts[w + 1].</summary>
    private static (int[] Starts, int[] Places) PlacesByWord(int[] tokens, int words)
    {
        var starts = new int[words + 1];
        foreach (var token in tokens)
        {
            if (token != CorpusTokens.End)
                starts[token + 1]++;
        }
        for (var word = 0; word < words; word++)
            starts[word + 1] += starts[word];
        var places = new int[starts[words]];
        var next = starts.AsSpan(0, words).ToArray();
        for (var place = 0; place < tokens.Length; place++)
        {
            if (tokens[place] != CorpusTokens.End)
                places[next[tokens[place]]++] = place;
        }
        return (starts, places);
    }

    private readonly struct CountJob(
        int[] tokens,
        int window,
        int[] starts,
        int[] places,
        (int[] Columns, float[] Counts)[] rows) : IPartJob
    {
        public const int WordsAPart = 64;

        public void Run(int part)
        {
            var counts = new double[rows.Length];
            var columns = new List<int>();
            for (var word = part * WordsAPart; word < Math.Min(rows.Length, (part + 1) * WordsAPart); word++)
            {
                for (var i = starts[word]; i < starts[word + 1]; i++)
                {
                    Count(places[i], -1, counts, columns);
                    Count(places[i], 1, counts, columns);
                }
                columns.Sort();
                rows[word] = ([.. columns], [.. columns.Select(column => (float)counts[column])]);
                foreach (var column in columns)
                    counts[column] = 0;
                columns.Clear();
            }
        }

        private void Count(int place, int step, double[] counts, List<int> columns)
        {
            for (var distance = 1; distance <= window; distance++)
            {
                var other = place + step * distance;
                if (other < 0 || other >= tokens.Length || tokens[other] == CorpusTokens.End)
                    return;
                if (counts[tokens[other]] == 0)
                    columns.Add(tokens[other]);
                counts[tokens[other]] += 1.0 / distance;
            }
        }
    }
}
