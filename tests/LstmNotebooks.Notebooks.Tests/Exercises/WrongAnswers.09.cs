namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of 09.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] NextWord =>
    [
        new(1, "Func<double[], double> answer1 = p => 1 / p.Average();"), // the mean of the probabilities
        new(1, "Func<double[], double> answer1 = p => -p.Average(one => Log(one));"), // the cross-entropy
        new(1, "Func<double[], double> answer1 = p => Exp(-p.Sum(one => Log(one)));"), // the sum
        new(1, "Func<double[], double> answer1 = p => -p.Average(one => Log(one)) / Log(2);"), // bits
        new(1, "Func<double[], double> answer1 = p => 4;"), // one case
        new(2, "Func<long, long, long> answer2 = (v, h) => 2 * v * h + 4 * h * (2 * h + 1) + v;"), // not tied
        new(2, "Func<long, long, long> answer2 = (v, h) => v * h + 4 * h * (2 * h + 1);"), // no output bias
        new(2, "Func<long, long, long> answer2 = (v, h) => v * h + 4 * h * (2 * h + 2) + v;"), // two biases per gate
        new(2, "Func<long, long, long> answer2 = (v, h) => v * h + 3 * h * (2 * h + 1) + v;"), // three gates
        new(3, "double? answer3 = Perplexity(lstm.Zip(counted[4], (a, b) => (a + b) / 2));"), // mixes the logarithms
        new(3, "double? answer3 = (Perplexity(lstm) + Perplexity(counted[4])) / 2;"), // mixes the perplexities
        new(3, "double? answer3 = Perplexity(lstm.Zip(counted[4], Math.Max));"), // the better one of each, which nobody knows
        new(3, "double? answer3 = Perplexity(lstm.Zip(counted[3], (a, b) => Log(0.5 * Exp(a) + 0.5 * Exp(b))));"), // the 4-gram
        new(4, "Func<double[], int[], double, int, double> answer4 = (alike, after, theta, word) => "
            + "after.Count(w => w == word) / (double)after.Length;"), // does not look at the states
        new(4, "Func<double[], int[], double, int, double> answer4 = (alike, after, theta, word) => "
            + "alike.Zip(after, (a, w) => w == word ? Exp(theta * a) : 0).Sum();"), // adds up to more than 1
        new(4, "Func<double[], int[], double, int, double> answer4 = (alike, after, theta, word) => "
            + "alike.Zip(after, (a, w) => w == word ? theta * a : 0).Sum() / alike.Sum(a => theta * a);"), // no exponential
        new(4, "Func<double[], int[], double, int, double> answer4 = (alike, after, theta, word) => "
            + "alike.Zip(after, (a, w) => w == word ? Exp(a / theta) : 0).Sum() / alike.Sum(a => Exp(a / theta));"), // a temperature
        new(5, "double? answer5 = Perplexity(lstm);"), // all words
        new(5, "double? answer5 = Perplexity(lstm.Where((_, i) => test[i] != vocabulary.UnknownIndex));"), // those after an unknown word
        new(5, "double? answer5 = Perplexity(lstm.Where((_, i) => test[i + 1] == vocabulary.UnknownIndex));"), // the others
    ];
}
