namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Typical wrong answers to the exercises, notebook by notebook, in the order of the exercises.</summary>
internal static class WrongAnswers
{
    private static readonly Dictionary<string, WrongAnswer[]> ByNotebook = new(StringComparer.Ordinal)
    {
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
    };

    /// <summary>Those of a notebook, by the name of its file; none where none are written down.</summary>
    public static IReadOnlyList<WrongAnswer> Of(string name) => ByNotebook.GetValueOrDefault(name, []);
}
