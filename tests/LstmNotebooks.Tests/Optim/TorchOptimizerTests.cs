using System.Text.Json;
using LstmNotebooks.Autograd;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Tests.Optim;

/// <summary>Five steps on given gradients against PyTorch's own optimizers in double (optimizers.py).</summary>
public sealed class TorchOptimizerTests
{
    private static readonly JsonElement Golden = Read();

    [Theory]
    [InlineData("sgd")]
    [InlineData("sgd-decay")]
    [InlineData("sgd-momentum")]
    [InlineData("sgd-nesterov")]
    [InlineData("rmsprop")]
    [InlineData("rmsprop-momentum")]
    [InlineData("adam")]
    [InlineData("adam-decay")]
    [InlineData("adamw")]
    [InlineData("adamw-decay")]
    [InlineData("adam-norm")]
    [InlineData("sgd-norm")]
    [InlineData("sgd-value")]
    public void Step_MatchesTorch(string name)
    {
        var weights = Gradients.ParameterOf([.. Row(Golden.GetProperty("start")).Select(static value => (float)value)]);
        var optimizer = Create(name, [weights]);
        var steps = Golden.GetProperty("weights").GetProperty(name).EnumerateArray().Zip(Golden.GetProperty("gradients").EnumerateArray());

        foreach (var (expected, gradient) in steps)
        {
            weights.Give([.. Row(gradient).Select(static value => (float)value)]);
            optimizer.Step();

            Near.Equal(Row(expected), weights.Value.Values, tolerance: 3e-7);
        }
    }

    private static Optimizer Create(string name, IReadOnlyList<Parameter> parameters) => name switch
    {
        "sgd" => new Sgd(parameters, 0.1),
        "sgd-decay" => new Sgd(parameters, 0.1, weightDecay: 0.05),
        "sgd-momentum" => new Sgd(parameters, 0.1, momentum: 0.9, weightDecay: 0.05),
        "sgd-nesterov" => new Sgd(parameters, 0.1, momentum: 0.9, nesterov: true),
        "rmsprop" => new RmsProp(parameters),
        "rmsprop-momentum" => new RmsProp(parameters, 0.003, smoothing: 0.9, momentum: 0.8, weightDecay: 0.01),
        "adam" => new Adam(parameters),
        "adam-decay" => new Adam(parameters, 0.02, beta1: 0.8, beta2: 0.95, epsilon: 1e-6, weightDecay: 0.1),
        "adamw" => new AdamW(parameters),
        "adamw-decay" => new AdamW(parameters, 0.02, weightDecay: 0.3),
        "adam-norm" => new Adam(parameters, 0.02) { Clipping = GradientClipping.ByNorm(0.75) },
        "sgd-norm" => new Sgd(parameters, 0.1) { Clipping = GradientClipping.ByNorm(0.75) },
        "sgd-value" => new Sgd(parameters, 0.1) { Clipping = GradientClipping.ByValue(0.3) },
        _ => throw new ArgumentException($"There is no case '{name}'.", nameof(name)),
    };

    private static double[] Row(JsonElement row) => [.. row.EnumerateArray().Select(static value => value.GetDouble())];

    private static JsonElement Read()
    {
        using var stream = typeof(TorchOptimizerTests).Assembly.GetManifestResourceStream("optimizers.json")!;
        return JsonDocument.Parse(stream).RootElement;
    }
}
