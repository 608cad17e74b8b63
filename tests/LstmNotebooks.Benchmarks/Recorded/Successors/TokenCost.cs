using System.Diagnostics;
using System.Globalization;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>What the next token costs after contexts of several lengths: time, and the state that is kept.</summary>
internal static class TokenCost
{
    private const int Size = 128, Steps = 64;

    private static readonly int[] Contexts = [64, 128, 256, 512, 1024, 2048, 4096];

    /// <summary>Lines of the record; the score is microseconds per token, the median of the steps around each context's end.</summary>
    public static IEnumerable<string> Lines()
    {
        var random = new RandomStream(1);
        float[] x = [.. Enumerable.Range(0, Size).Select(_ => random.NextNormal())];
        var lstm = new Lstm(Size, Size, random.Fork("lstm")).Stream();
        foreach (var (context, time) in Times(() => lstm.Step(x)))
            yield return Line("LSTM", context, time, 2L * Size * sizeof(float));
        var transformer = new Transformer(Size, heads: 4, random.Fork("transformer"), layers: 2);
        var (state, token) = (transformer.Start(), Tensor.From([1, 1, Size], x));
        using var memory = StepMemory.Start();
        foreach (var (context, time) in Times(() =>
        {
            memory.Next();
            transformer.Step(token, state);
        }))
        {
            yield return Line("transformer, 2 blocks", context, time, state.Bytes);
        }
    }

    private static IEnumerable<(int Context, double Microseconds)> Times(Action step)
    {
        var read = 0;
        foreach (var context in Contexts)
        {
            for (; read < context - Steps; read++)
                step();
            var times = new double[Steps];
            for (var i = 0; i < Steps; i++, read++)
            {
                var start = Stopwatch.GetTimestamp();
                step();
                times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
            yield return (context, Median.Of(times));
        }
    }

    private static string Line(string model, int context, double time, long bytes) =>
        string.Create(CultureInfo.InvariantCulture, $"generation,next token,microseconds,\"{model}\",,,,,,{context},{time:F1},{bytes}");
}
