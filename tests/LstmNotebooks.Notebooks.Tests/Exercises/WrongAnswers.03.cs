namespace LstmNotebooks.Notebooks.Tests.Exercises;

internal static partial class WrongAnswers
{
    // A property, since the order in which the files' static fields get their values is not defined.
    private static WrongAnswer[] EmbeddingsAndCosine =>
    [
        new(1, "Func<int, int, int, int, long> answer1 = (words, columns, length, outputs) => 433;"), // one case
        new(
            1,
            "Func<int, int, int, int, long> answer1 = (words, columns, length, outputs) => (long)words * columns + length * "
            + "columns * outputs;"), // no bias
        new(
            1,
            "Func<int, int, int, int, long> answer1 = (words, columns, length, outputs) => (long)words * columns + length * "
            + "columns * outputs + 1;"), // one bias
        new(
            1,
            "Func<int, int, int, int, long> answer1 = (words, columns, length, outputs) => (long)words * columns + (columns + 1L) "
            + "* outputs;"), // not flattened
        new(2, "Func<double, double, double> answer2 = (cosine, deviations) => 100;"),
        new(2, "Func<double, double, double> answer2 = (cosine, deviations) => deviations / cosine;"), // no square
        new(2, "Func<double, double, double> answer2 = (cosine, deviations) => deviations / (cosine * cosine);"),
        new(
            2,
            "Func<double, double, double> answer2 = (cosine, deviations) => cosine * cosine / (deviations * deviations);"), // upside down
        new(3, "Func<double, double> answer3 = distance => 1 - distance;"),
        new(3, "Func<double, double> answer3 = distance => 1 - distance * distance;"), // no half
        new(3, "Func<double, double> answer3 = distance => 1 - distance / 2;"), // no square
        new(3, "Func<double, double> answer3 = distance => 0.96;"),
        new(
            4,
            "Func<double, double[], double> answer4 = (truth, shuffles) => shuffles.Count(value => value >= truth) / "
            + "(double)shuffles.Length;"), // without the true one
        new(
            4,
            "Func<double, double[], double> answer4 = (truth, shuffles) => (1.0 + shuffles.Count(value => value > truth)) / "
            + "(1 + shuffles.Length);"), // ties
        new(
            4,
            "Func<double, double[], double> answer4 = (truth, shuffles) => (1.0 + shuffles.Count(value => value >= truth)) / "
            + "shuffles.Length;"),
        new(
            4,
            "Func<double, double[], double> answer4 = (truth, shuffles) => (1 + shuffles.Count(value => value >= truth)) / "
            + "(1 + shuffles.Length);"), // whole numbers
        new(4, "Func<double, double[], double> answer4 = (truth, shuffles) => (1.0 + shuffles.Count(value => value >= truth)) / 1000;"), // one case
        new(5, "Func<WordVectors, string, string> answer5 = (vectors, word) => word;"),
        new(
            5,
            "Func<WordVectors, string, "
            + "string> answer5 = (vectors, word) => vectors.Words.MaxBy(other => vectors.Similarity(word, other));"), // itself
        new(
            5,
            "Func<WordVectors, string, "
            + "string> answer5 = (vectors, word) => "
            + "vectors.Words.Where(other => other != word).MaxBy(other => Dot(vectors[word].ToArray(), vectors[other].ToArray()));"),
        new(5, "Func<WordVectors, string, string> answer5 = (vectors, word) => vectors.Words.Where(other => other != word).MinBy(other => Distance(vectors[word].ToArray(), vectors[other].ToArray()));"),
        new(
            5,
            "Func<WordVectors, string, "
            + "string> answer5 = (vectors, word) => "
            + "vectors.Words.Where(other => other != word).MinBy(other => vectors.Similarity(word, other));"), // farthest
    ];
}
