using LstmNotebooks.Kernel.Display;
using TorchSharp;

namespace LstmNotebooks.Kernel.Tests.Display;

public sealed class TorchTests
{
    private const string Head = "type = Float32, device = cpu";

    [Theory]
    [InlineData(new long[] { }, $"[], {Head}, value = 1")]
    [InlineData(new long[] { 3 }, $"[3], {Head}\n 1")]
    [InlineData(new long[] { 2, 3 }, $"[2x3], {Head}\n 1\n 2")]
    [InlineData(new long[] { 0, 3 }, $"[0x3], {Head}")]
    public void ToBundle_Tensor_ShowsAsItsOwnFormatterWritesIt(long[] sizes, string expected)
    {
        var bundle = ValueFormatter.ToBundle(new torch.Tensor(sizes));

        Assert.Equal(expected, bundle["text/plain"]);
        Assert.Equal($"<pre>{expected}</pre>", bundle["text/html"]);
    }

    [Theory]
    [InlineData(new long[] { 10_000, 10_000 }, "[10000x10000]", 20, "\n… the first 20 of 10,000 rows")]
    [InlineData(new long[] { 50, 21, 5 }, "[50x21x5]", 60, "\n… the first 3 × 20 of 50 × 21 rows")]
    [InlineData(new long[] { 1_000_000 }, "[1000000]", 1, "")]
    public void ToBundle_LargeTensor_ShowsItsFirstRowsAndSaysOfHowMany(long[] sizes, string shape, int rows, string rest)
    {
        torch.Tensor.Alive = 0;

        var text = ValueFormatter.ToBundle(new torch.Tensor(sizes))["text/plain"];

        Assert.Equal($"{shape}, {Head}\n{string.Join('\n', Enumerable.Range(1, rows).Select(row => $" {row}"))}{rest}", text);
        Assert.Equal(0, torch.Tensor.Alive);
    }

    [Fact]
    public void ToBundle_DisposedTensor_SaysSo()
    {
        var tensor = new torch.Tensor(2);
        tensor.Dispose();

        Assert.Equal("Tensor (disposed)", ValueFormatter.ToBundle(tensor)["text/plain"]);
    }

    [Fact]
    public void ToBundle_TensorOfTheMetaDevice_ShowsWithoutValues()
    {
        Assert.Equal($"[2], {Head}", ValueFormatter.ToBundle(new torch.Tensor(2) { is_meta = true })["text/plain"]);
    }

    [Fact]
    public void ToBundle_TensorsInsideAValue_AreOneLineEach()
    {
        var disposed = new torch.Tensor(2);
        disposed.Dispose();

        var text = ValueFormatter.ToBundle(new { Loss = new torch.Tensor(), Weights = new torch.Tensor(100, 100), Old = disposed })["text/plain"];

        Assert.Equal($"anonymous\nLoss     [], {Head}, value = 1\nWeights  [100x100], {Head}\nOld      Tensor (disposed)", text);
    }

    [Fact]
    public void ToBundle_Module_ShowsItsParametersByName()
    {
        var disposed = new torch.Tensor(4);
        disposed.Dispose();
        var module = new torch.nn.Module("LSTM", ("weight_ih_l0", new torch.Tensor(16, 3)), ("bias_ih_l0", new torch.Tensor(16)), ("old", disposed));

        Assert.Equal(
            """
            LSTM · 3 parameters · 64 elements
                          shape     type    elements
            weight_ih_l0  [16, 3]   Single        48
            bias_ih_l0    [16]      Single        16
            old           disposed
            """,
            ValueFormatter.ToBundle(module)["text/plain"]);
        Assert.Equal("[LSTM · 3 parameters · 64 elements]", OneLine.Of(new[] { module }));
    }

    [Fact]
    public void ToBundle_ModuleWithoutParameters_IsATitle()
    {
        Assert.Equal("ReLU · no parameters", ValueFormatter.ToBundle(new torch.nn.Module("ReLU"))["text/plain"]);
    }
}
