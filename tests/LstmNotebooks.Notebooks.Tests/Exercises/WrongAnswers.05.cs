namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of 05.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] RnnFromScratch =>
    [
        new(1, "Func<long, long, long> answer1 = (a, h) => h * a + h * h + a * h;"), // no biases
        new(1, "Func<long, long, long> answer1 = (a, h) => h * a + h * h + h;"), // no V and c
        new(1, "Func<long, long, long> answer1 = (a, h) => h * a + h * h + h + a * h;"), // no c
        new(1, "Func<long, long, long> answer1 = (_, _) => 96 * 256 + 256 * 256 + 256 + 96 * 256 + 96;"), // one case
        new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => "
            + "[.. h.Select((_, i) => Tanh(net.W[i][x] + Dot(net.U[i], h)))];"), // no bias
        new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => "
            + "[.. h.Select((_, i) => Tanh(net.W[i][0] * x + Dot(net.U[i], h) + net.B[i]))];"), // not one-hot
        new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => "
            + "[.. h.Select((_, i) => net.W[i][x] + Dot(net.U[i], h) + net.B[i])];"), // no tanh
        new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => "
            + "{ for (int i = 0; i < h.Length; i++) h[i] = Tanh(net.W[i][x] + Dot(net.U[i], h) + net.B[i]); return h; };"), // in place
        new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => h;"), // no step
        new(2, "Func<Net, int, double[], double[]> answer2 = (net, x, h) => [];"),
        new(3, "Func<double[], double> answer3 = p => p.Average(one => -Math.Log(one));"), // nats
        new(3, "Func<double[], double> answer3 = p => -Math.Log2(p.Average());"), // of the mean
        new(3, "Func<double[], double> answer3 = p => p.Sum(one => -Math.Log2(one));"), // not per character
        new(3, "Func<double[], double> answer3 = p => Math.Exp(p.Average(one => -Math.Log(one)));"), // perplexity
        new(3, "Func<double[], double> answer3 = p => 1;"),
        new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => "
            + "[.. rows.Select(row => row.Select(value => Math.Clamp(value, -limit, limit)).ToArray())];"), // each number
        new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => "
            + "[.. rows.Select(row => row.Select(value => value * limit / Norm(rows)).ToArray())];"), // short ones grow
        new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => "
            + "[.. rows.Select(row => row.Select(value => value * Math.Min(1, limit / Norm([row]))).ToArray())];"), // row by row
        new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => rows;"), // no limit
        new(4, "Func<double[][], double, double[][]> answer4 = (rows, limit) => [];"),
        new(5, "Func<int, double> answer5 = n => 0.5;"), // one case
        new(5, "Func<int, double> answer5 = n => 1 - 0.5 / n;"), // an equal part at each step
        new(5, "Func<int, double> answer5 = n => Math.Pow(0.5, n);"), // what is left, not u
        new(5, "Func<int, double> answer5 = n => Math.Exp(-1.0 / n);"), // 1/e is left
    ];
}
