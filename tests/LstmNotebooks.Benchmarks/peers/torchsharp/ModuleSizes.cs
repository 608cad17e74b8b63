using static TorchSharp.torch;

namespace LstmNotebooks.Benchmarks.Peers;

/// <summary>How large a module is.</summary>
internal static class ModuleSizes
{
    /// <summary>All weights.</summary>
    public static long ParameterCount(this nn.Module module) => module.parameters().Sum(static parameter => parameter.numel());

    /// <summary>The weights of its matrices, the biases left out.</summary>
    public static long MatrixElements(this nn.Module module) =>
        module.parameters().Where(static parameter => parameter.dim() == 2).Sum(static parameter => parameter.numel());
}
