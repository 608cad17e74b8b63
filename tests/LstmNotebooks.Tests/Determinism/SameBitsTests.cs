using System.Diagnostics;
using System.Globalization;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Determinism;

/// <summary>
/// The promise of the same bits everywhere: committed hashes of trained weights and of maps of vectors, for every number of threads
/// and every width of vectors.
/// </summary>
public sealed class SameBitsTests
{
    private const string Classifier = "d097e9ad49e0505d";
    private const string Forecaster = "4b5e7efc49681ee926e7d2ab78de31b86c831202c47de088";
    private const string TextClassifiers = "3b0db34080747addcc7c8a4b662470b84243dca4b2149c989e1888db2005674b";
    private const string Maps = "94f9c68342872e52";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Training_AnyNumberOfThreads_GivesTheCommittedHash(int threads)
    {
        var before = Threads.Count;
        try
        {
            Threads.Count = threads;

            Assert.Equal(Classifier, TrainedModels.Classifier(steps: 5));
            Assert.Equal(Forecaster, TrainedModels.Forecaster(steps: 5));
            Assert.Equal(TextClassifiers, TrainedModels.TextClassifiers(epochs: 2));
            Assert.Equal(Maps, EmbeddingMaps.Hash());
        }
        finally
        {
            Threads.Count = before;
        }
    }

    [Theory]
    [InlineData("DOTNET_EnableAVX512", 256)] // DOTNET_EnableAVX512F, its name before .NET 10, no longer does anything
    [InlineData("DOTNET_EnableAVX2", 128)]
    [InlineData("DOTNET_EnableHWIntrinsic", 0)]
    public async Task Training_NarrowerVectors_GivesTheCommittedHash(string switchedOff, int widest)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SameBitsTests).Assembly.Location, "5"]) { RedirectStandardOutput = true };
        start.Environment[switchedOff] = "0";
        using var process = Process.Start(start)!;

        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal([Classifier, Forecaster, TextClassifiers, Maps], lines[..^1]);
        Assert.True(
            int.Parse(lines[^1], CultureInfo.InvariantCulture) <= widest,
            $"vectors were {lines[^1]} bits wide: the environment did not narrow them");
    }
}
