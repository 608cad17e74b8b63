namespace LstmNotebooks.Packages.Tests;

/// <summary>Packages whose work is done by a native library, whatever the first call is.</summary>
public sealed class NativePackageTests
{
    private const string Onnx = "#r \"nuget: Microsoft.ML.OnnxRuntime, 1.32.0\"\nusing Microsoft.ML.OnnxRuntime;\nusing Microsoft.ML.OnnxRuntime.Tensors;\n";
    private const string Skia = "#r \"nuget: SkiaSharp, 4.156.1\"\nusing SkiaSharp;\n";
    private const string SkiaForLinux = "#r \"nuget: SkiaSharp.NativeAssets.Linux.NoDependencies, 4.156.1\"\n";

    /// <summary>An ONNX model of one node, y = x + x on two numbers, in base64.</summary>
    private const string Model = "CAg6NwoOCgF4CgF4EgF5IgNBZGQSA3N1bVoPCgF4EgoKCAgBEgQKAggCYg8KAXkSCgoICAESBAoCCAJCAhAN";

    private const string LinuxOnly = "On other systems the package itself brings its native library.";

    [Theory]
    [InlineData("OrtEnv.Instance().GetVersionString().Length > 0")]
    [InlineData("new SessionOptions().GraphOptimizationLevel == GraphOptimizationLevel.ORT_ENABLE_ALL")]
    [InlineData("OrtEnv.Instance().GetAvailableProviders().Contains(\"CPUExecutionProvider\")")]
    public async Task OnnxRuntime_FirstCall_FindsItsNativeLibrary(string first)
    {
        using var cells = new Cells();

        Assert.Equal("true", await cells.TextAsync(Onnx + first));
    }

    [Fact]
    public async Task OnnxRuntime_Model_Runs()
    {
        using var cells = new Cells();

        var text = await cells.TextAsync($$"""
            {{Onnx}}
            var session = new InferenceSession(Convert.FromBase64String("{{Model}}"));
            var x = NamedOnnxValue.CreateFromTensor("x", new DenseTensor<float>(new[] { 1.5f, 2 }, [2]));
            session.Run([x])[0].AsEnumerable<float>().ToArray()
            """);

        Assert.Equal("[3, 4]", text);
    }

    [LinuxTheory]
    [InlineData(Skia + SkiaForLinux)]
    [InlineData(SkiaForLinux + Skia)]
    public async Task SkiaSharp_Bitmap_IsDrawn(string packages)
    {
        using var cells = new Cells();

        var text = await cells.TextAsync($"{packages}var bitmap = new SKBitmap(4, 4);\nnew SKCanvas(bitmap).Clear(SKColors.Red);\nbitmap.GetPixel(1, 1).ToString()");

        Assert.Equal("#ffff0000", text);
    }

    [LinuxFact]
    public async Task SkiaSharp_WithoutItsNativePackage_NamesThat()
    {
        using var cells = new Cells();

        var error = await cells.ErrorAsync(Skia + "new SKBitmap(4, 4)");

        Assert.Contains("#r \"nuget: SkiaSharp.NativeAssets.Linux.NoDependencies\"", string.Join('\n', error.Traceback), StringComparison.Ordinal);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class LinuxFactAttribute : FactAttribute
    {
        public LinuxFactAttribute() => Skip = OperatingSystem.IsLinux() ? null : LinuxOnly;
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class LinuxTheoryAttribute : TheoryAttribute
    {
        public LinuxTheoryAttribute() => Skip = OperatingSystem.IsLinux() ? null : LinuxOnly;
    }
}
