namespace LstmNotebooks.Packages.Tests;

/// <summary>TorchSharp and its native library for Linux, in two packages: TorchSharp-cpu brings that of every system, which is twice as much.</summary>
public sealed class TorchTests
{
    private const string Packages = "#r \"nuget: TorchSharp, 0.107.0\"\n#r \"nuget: libtorch-cpu-linux-x64, 2.10.0\"\nusing TorchSharp;\n";

    /// <summary>The first call of a process decides how the native library is found: the run script names it, and tests each in a process of its own.</summary>
    private static readonly string? First = Environment.GetEnvironmentVariable("TORCH_FIRST_CALL");

    [TorchFact]
    public async Task TorchSharp_FirstCall_FindsItsNativeLibrary()
    {
        using var cells = new Cells();

        await cells.ShowAsync($"{Packages}var first = {First};\n1");

        Assert.Equal("[2x3], type = Int64, device = cpu\n 0 1 2\n 3 4 5\n", await cells.TextAsync("torch.arange(6).reshape(2, 3)"));
    }

    /// <summary>Runs where the run script says that libtorch loads.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class TorchFactAttribute : FactAttribute
    {
        public TorchFactAttribute()
        {
            if (First is null)
                Skip = "TORCH_FIRST_CALL names no call, as libtorch may not load here: tests/LstmNotebooks.Packages.Tests/run sets it.";
        }
    }
}
