using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>How many runs of words texts have in common.</summary>
internal static class WordRuns
{
    /// <summary>Every pair of texts that share a run, with Jaccard's likeness: the runs in both, divided by the runs in either.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="length">Words of a run.</param>
    public static IEnumerable<(int First, int Second, double Likeness)> Likenesses(IEnumerable<string> texts, int length)
    {
        var runs = new WordTokenizer().Tokenize(texts).Select(words => RunsOf(words, length)).ToArray();
        var holders = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var common = new Dictionary<(int, int), int>();
        for (var text = 0; text < runs.Length; text++)
        {
            foreach (var run in runs[text])
            {
                if (!holders.TryGetValue(run, out var earlier))
                    holders.Add(run, earlier = []);
                foreach (var other in earlier)
                    common[(other, text)] = common.GetValueOrDefault((other, text)) + 1;
                earlier.Add(text);
            }
        }

        return common.Select(
            pair => (
                pair.Key.Item1,
                pair.Key.Item2,
                (double)pair.Value / (runs[pair.Key.Item1].Count + runs[pair.Key.Item2].Count - pair.Value)));
    }

    private static HashSet<string> RunsOf(IReadOnlyList<string> words, int length) =>
        [.. Enumerable.Range(0, Math.Max(0, words.Count - length + 1)).Select(start => string.Join(' ', words.Skip(start).Take(length)))];
}
