namespace LstmNotebooks.Embeddings;

public sealed partial class WordVectors
{
    /// <summary>Spearman's correlation of the words' cosines with what people said, for each of some sets.</summary>
    public SimilarityReport EvaluateSimilarity(params IEnumerable<SimilaritySet> sets)
    {
        ArgumentNullException.ThrowIfNull(sets);
        return new SimilarityReport([.. sets.Select(Evaluate)]);
    }

    /// <summary>
    /// How many analogies have the right word as their first answer, section by section; the three words of a question are no
    /// answers to it.
    /// </summary>
    public AnalogyReport EvaluateAnalogies(AnalogySet set, AnalogyMethod method = AnalogyMethod.Add)
    {
        ArgumentNullException.ThrowIfNull(set);
        var questions = set.Sections.SelectMany(section => section.Questions.Where(IsKnown)).ToArray();
        var answers = AnalogySearch.Run(
            unit.Value,
            Size,
            [.. questions.Select(question => (rows[question.A], rows[question.B], rows[question.C]))],
            method);
        var first = 0;
        var scores = new List<AnalogyScore>();
        foreach (var section in set.Sections)
        {
            var known = section.Questions.Count(IsKnown);
            var right = Enumerable.Range(first, known).Count(i => answers[i] == rows[questions[i].D]);
            scores.Add(new AnalogyScore(section.Name, right, known, section.Questions.Count - known));
            first += known;
        }
        return new AnalogyReport(set.Name, method, scores);
    }

    private bool IsKnown(AnalogyQuestion question) =>
        Contains(question.A) && Contains(question.B) && Contains(question.C) && Contains(question.D);

    private SimilarityScore Evaluate(SimilaritySet set)
    {
        SimilarityPair[] known = [.. set.Pairs.Where(pair => Contains(pair.First) && Contains(pair.Second))];
        double[] cosines = [.. known.Select(pair => (double)Similarity(pair.First, pair.Second))];
        return new SimilarityScore(
            set.Name,
            RankCorrelation.Spearman([.. known.Select(pair => pair.Score)], cosines),
            known.Length,
            set.Pairs.Count - known.Length);
    }
}
