using System.Globalization;
using System.Runtime.Intrinsics;

namespace LstmNotebooks.Tests.Determinism;

/// <summary>
/// Lets a test run a training in a process of its own, where the environment narrows the processor: dotnet LstmNotebooks.Tests.dll
/// STEPS.
/// </summary>
internal static class Program
{
    public static void Main(string[] arguments)
    {
        var steps = int.Parse(arguments[0], CultureInfo.InvariantCulture);
        Console.WriteLine(TrainedModels.Classifier(steps));
        Console.WriteLine(TrainedModels.Forecaster(steps));
        Console.WriteLine(TrainedModels.TextClassifiers(epochs: 2));
        Console.WriteLine(EmbeddingMaps.Hash());
        Console.WriteLine(
            Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0);
    }
}
