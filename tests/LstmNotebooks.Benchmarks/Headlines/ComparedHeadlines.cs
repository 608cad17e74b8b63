using LstmNotebooks.Metrics;

namespace LstmNotebooks.Benchmarks;

/// <summary>All models on one set.</summary>
internal sealed class ComparedHeadlines(HeadlineSplit split, IReadOnlyList<HeadlineScores> models) : INamed
{
    public string Name => Split.Set.Name;

    public HeadlineSplit Split { get; } = split;

    public IReadOnlyList<HeadlineScores> Models { get; } = models;

    /// <summary>Gives every headline the class that most of the training part have.</summary>
    public ClassificationEvaluation Majority { get; } = ClassificationEvaluation.OfMajority(
        split.Classes, split.Test.Labels, split.Train.Labels);

    /// <summary>Null where it was not trained.</summary>
    public HeadlineScores? this[string model] => Models.FirstOrDefault(scores => scores.Name == model);

    /// <summary>By how many points of accuracy a network's mean is above logistic regression; null where it was not trained.</summary>
    public double? Above(string model) => 100 * (this[model]?.Accuracy - this[HeadlineScores.LogisticRegression]?.Accuracy);

    /// <summary>The test of a model's middle seed against logistic regression.</summary>
    public McNemar? Against(HeadlineScores model) => this[HeadlineScores.LogisticRegression] is { } linear && model != linear
        ? McNemar.Test(Split.Test.Labels, model.Middle.Predicted, linear.Middle.Predicted, model.Title, linear.Title)
        : null;
}
