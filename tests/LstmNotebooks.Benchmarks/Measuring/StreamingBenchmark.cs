using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>Times an LSTM that reads one step of one sequence a call.</summary>
internal static class StreamingBenchmark
{
    private const int CheckedSteps = 5;

    public static void Run(StreamingCase definition, double seconds, Row row)
    {
        var random = new RandomStream(1, definition.Name);
        var lstm = new Lstm(definition.InputSize, definition.HiddenSize, random.Fork("weights"), separateBiases: true)
        {
            IsTraining = false,
        };
        Check(lstm, RandomTensors.Normal(random.Fork("check"), 1, CheckedSteps, definition.InputSize));

        var stream = lstm.Stream();
        var x = RandomTensors.Normal(random.Fork("inputs"), definition.InputSize).ToArray();
        var samples = Samples.Measure(() => stream.Step(x), seconds);
        row.AddStreaming(samples, lstm.ParameterCount, definition.Flops);
    }

    /// <summary>Step by step must give what the whole sequence at once gives.</summary>
    private static void Check(Lstm lstm, Tensor sequence)
    {
        using var pause = Tape.Pause();
        var expected = lstm.Forward(sequence).Hidden;
        var stream = lstm.Stream();
        for (var t = 0; t < CheckedSteps; t++)
        {
            var hidden = stream.Step(sequence.Values.Slice(t * lstm.InputSize, lstm.InputSize));
            if (!hidden.SequenceEqual(expected.Values.Slice(t * lstm.HiddenSize, lstm.HiddenSize)))
                throw new InvalidOperationException(
                    $"Step {t} of the stream differs from the whole sequence's: the benchmark times nothing that is wrong.");
        }
    }
}
