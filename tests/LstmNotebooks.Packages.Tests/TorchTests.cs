namespace LstmNotebooks.Packages.Tests;

/// <summary>
/// TorchSharp and its native library for Linux, in two packages: TorchSharp-cpu brings that of every system, which is twice as
/// much.
/// </summary>
public sealed class TorchTests
{
    private const string Packages = "#r \"nuget: TorchSharp, 0.107.0\"\n#r \"nuget: libtorch-cpu-linux-x64, 2.10.0\"\nusing TorchSharp;\n";

    /// <summary>
    /// The first call of a process decides how the native library is found: the run script names it, and tests each in a process of
    /// its own.
    /// </summary>
    private static readonly string? First = Environment.GetEnvironmentVariable("TORCH_FIRST_CALL");

    [TorchFact]
    public async Task TorchSharp_FirstCall_FindsItsNativeLibrary()
    {
        using var cells = new Cells();

        await cells.ShowAsync($"{Packages}var first = {First};\n1");

        Assert.Equal("[2x3], type = Int64, device = cpu\n 0 1 2\n 3 4 5", await cells.TextAsync("torch.arange(6).reshape(2, 3)"));
    }

    [TorchFact]
    public async Task TorchSharp_TensorsAndModules_ShowWhatTheyAre()
    {
        using var cells = new Cells();

        var linear = await cells.TextAsync($"{Packages}torch.nn.Linear(3, 4)");

        Assert.Equal(
            "Linear · 2 parameters · 16 elements\n        shape   type     elements\nweight  [4, 3]  Float32        12\nbias    "
            + "[4]     Float32         4",
            linear);
        Assert.Equal("[], type = Float32, device = cpu, value = 1.5", await cells.TextAsync("torch.tensor(1.5f)"));
        Assert.Equal("[0x3], type = Float32, device = cpu", await cells.TextAsync("torch.zeros(0, 3)"));
        Assert.Equal("[2], type = Bool, device = cpu\n True False", await cells.TextAsync("torch.tensor(new[] { true, false })"));
        Assert.Equal("[2], type = Float32, device = meta", await cells.TextAsync("torch.ones(2, device: torch.META)"));
        Assert.EndsWith(
            " ...\n… the first 20 of 10,000 rows", await cells.TextAsync("torch.zeros(10000, 10000)"), StringComparison.Ordinal);
        Assert.Equal("Tensor (disposed)", await cells.TextAsync("var old = torch.ones(2);\nold.Dispose();\nold"));
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
