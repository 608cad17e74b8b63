namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Typical wrong answers to the exercises, notebook by notebook, in the order of the exercises.</summary>
internal static partial class WrongAnswers
{
    private static readonly Dictionary<string, WrongAnswer[]> ByNotebook = new(StringComparer.Ordinal)
    {
        ["01-workflow.ipynb"] = Workflow,
        ["02-words-as-numbers.ipynb"] = WordsAsNumbers,
        ["03-embeddings-and-cosine.ipynb"] = EmbeddingsAndCosine,
        ["04-word2vec-and-glove.ipynb"] = Word2VecAndGloVe,
        ["05-rnn-from-scratch.ipynb"] =
        [
            new(1, "Func<long, long, long> answer1 = (a, h) => h * a + h * h + a * h;"), // no biases
            new(1, "Func<long, long, long> answer1 = (a, h) => h * a + h * h + h;"), // no V and c
            new(1, "Func<long, long, long> answer1 = (_, _) => 96 * 256 + 256 * 256 + 256 + 96 * 256 + 96;"), // one case
            new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => [.. h.Select((_, i) => Tanh(net.W[i][x] + Dot(net.U[i], h)))];"),
            new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => [.. h.Select((_, i) => Tanh(net.W[i][0] * x + Dot(net.U[i], h) + net.B[i]))];"),
            new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => [.. h.Select((_, i) => net.W[i][x] + Dot(net.U[i], h) + net.B[i])];"),
            new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => { for (int i = 0; i < h.Length; i++) h[i] = Tanh(net.W[i][x] + Dot(net.U[i], h) + net.B[i]); return h; };"),
            new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => [];"),
            new(3, "Func<double[], double> answer3 = p => p.Average(one => -Math.Log(one));"), // nats
            new(3, "Func<double[], double> answer3 = p => -Math.Log2(p.Average());"),
            new(3, "Func<double[], double> answer3 = p => p.Sum(one => -Math.Log2(one));"),
            new(3, "Func<double[], double> answer3 = p => 1;"),
            new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => [.. rows.Select(row => row.Select(value => Math.Clamp(value, -limit, limit)).ToArray())];"),
            new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => [.. rows.Select(row => row.Select(value => value * limit / Norm(rows)).ToArray())];"),
            new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => [.. rows.Select(row => row.Select(value => value * Math.Min(1, limit / Norm([row]))).ToArray())];"),
            new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => [];"),
            new(5, "Func<int, double> answer5 = n => 0.5;"),
            new(5, "Func<int, double> answer5 = n => 1 - 0.5 / n;"),
            new(5, "Func<int, double> answer5 = n => Math.Exp(-1.0 / n);"),
        ],
        ["06-vanishing-gradient.ipynb"] =
        [
            new(1, "double? answer1 = Math.Log(0.001) / Math.Log(0.9);"), // no whole number
            new(1, "double? answer1 = 65;"),
            new(2, "Func<double[], int, double> answer2 = (gates, k) => gates.Aggregate(1.0, (share, gate) => share * gate);"), // all of them
            new(2, "Func<double[], int, double> answer2 = (gates, k) => gates[..k].Aggregate(1.0, (share, gate) => share * gate);"), // the first
            new(2, "Func<double[], int, double> answer2 = (gates, k) => Math.Pow(gates.Average(), k);"),
            new(3, "Func<int, double> answer3 = n => Math.Log(n);"),
            new(3, "Func<int, double> answer3 = n => Math.Pow(0.5, 1.0 / n);"), // the gate, not its bias
            new(3, "Func<int, double> answer3 = n => 4.97;"),
            new(4, "Func<int, double> answer4 = m => 1 / 6.0;"),
            new(4, "Func<int, double> answer4 = m => m * m / 12.0;"),
            new(5, "Run answer5 = runs[2];"), // the rate that works
            new(5, "Run answer5 = runs[0];"), // another cell
        ],
        ["07-lstm-step-by-step.ipynb"] =
        [
            new(1, "Func<int, int, long> answer1 = (inputs, hidden) => 2 * Count(inputs, hidden, 2);"), // both layers read x
            new(1, "Func<int, int, long> answer1 = (inputs, hidden) => Count(inputs, hidden, 1) + Count(hidden, hidden, 1);"), // one bias
            new(1, "Func<int, int, long> answer1 = (_, _) => Count(40, 100, 2) + Count(100, 100, 2);"), // one case
            new(2, "Func<double, double, double> answer2 = (s, p) => Math.Floor(Math.Log(p) / Math.Log(Sigmoid(s)));"),
            new(2, "Func<double, double, double> answer2 = (s, p) => Math.Ceiling(Math.Log(p) / Math.Log(s));"), // no sigmoid
            new(2, "Func<double, double, double> answer2 = (_, _) => 686;"),
            new(3, "Func<double, double, double, double, (double C, double H)> answer3 = (f, g, o, old) => (f * old + f * g, o * Math.Tanh(f * old + f * g));"),
            new(3, "Func<double, double, double, double, (double C, double H)> answer3 = (f, g, o, old) => (f * old + (1 - f) * g, o * (f * old + (1 - f) * g));"), // no tanh
            new(3, "Func<double, double, double, double, (double C, double H)> answer3 = (f, g, o, old) => ((1 - f) * old + f * g, o * Math.Tanh((1 - f) * old + f * g));"),
            new(4, "Func<int, int[]> answer4 = size => [];"),
            new(4, "Func<int, int[]> answer4 = size => [.. Enumerable.Range(0, 4 * size)];"),
            new(4, "Func<int, int[]> answer4 = size => [.. new[] { 0, 3, 1, 2 }.SelectMany(block => Enumerable.Range(block * size, size))];"), // the other way
            new(4, "Func<int, int[]> answer4 = size => [0, 1, 2, 6, 7, 8, 9, 10, 11, 3, 4, 5];"), // one size
            new(5, "(float[] W, float[] B)? answer5 = ([40, 0, 0, 0], [-20, 20, 20]);"),
            new(5, "(float[] W, float[] B)? answer5 = ([20, 0, 0, 0], [-10, 10, 10, 10]);"), // fades
            new(5, "(float[] W, float[] B)? answer5 = ([0, 0, 0, 0], [20, 20, 20, 20]);"), // counts steps
        ],
        ["08-gru-and-comparison.ipynb"] =
        [
            new(1, "Func<int, int, long> answer1 = (i, h) => 3L * h * (i + h + 1);"), // one bias, as Keras with reset_after=False
            new(1, "Func<int, int, long> answer1 = (i, h) => 4L * h * (i + h + 2);"), // an LSTM
            new(1, "Func<int, int, long> answer1 = (i, h) => 18_816;"),
            new(2, "Func<double, double, double, double> answer2 = (z, n, h) => (1 - z) * n + z * h;"), // the other convention
            new(2, "Func<double, double, double, double> answer2 = (z, n, h) => h + z * n;"),
            new(2, "Func<double, double, double, double> answer2 = (z, n, h) => n;"),
            new(3, "double? answer3 = 100 * 4 / 3;"),
            new(3, "double? answer3 = 118;"), // one too many
            new(4, "Func<double, double, double, double> answer4 = (h, p, second) => h + second;"),
            new(4, "Func<double, double, double, double> answer4 = (h, p, second) => p * (h + second);"),
            new(4, "Func<double, double, double, double> answer4 = (h, p, second) => second;"),
            new(5, "Func<double, double, (double Old, double New)> answer5 = (kept, input) => (Math.Exp(kept), Math.Exp(input));"),
            new(5, "Func<double, double, (double Old, double New)> answer5 = (kept, input) => (Math.Exp(kept - input), 1);"), // the larger may be above 1
            new(5, "Func<double, double, (double Old, double New)> answer5 = (kept, input) => (1, 1);"),
        ],
        ["12-fake-news.ipynb"] = FakeNews,
        ["13-fake-news-errors.ipynb"] = FakeNewsErrors,
        ["14-fake-news-audit.ipynb"] = FakeNewsAudit,
        ["15-stocks.ipynb"] = Stocks,
    };

    /// <summary>Those of a notebook, by the name of its file; none where none are written down.</summary>
    public static IReadOnlyList<WrongAnswer> Of(string name) => ByNotebook.GetValueOrDefault(name, []);
}
