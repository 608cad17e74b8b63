using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Training;

/// <summary>
/// What the backward pass of one recurrent layer leaves in its gates: dLoss/dPre-activation of every step, sequence, gate and unit.
/// </summary>
internal static unsafe class GateGradients
{
    /// <summary>Of a layer with small weights, where dLoss/dh is 1 after the last step and 0 elsewhere.</summary>
    public static float[] Of<TKernel>(int batch, int steps, int inputSize, int hiddenSize) where TKernel : struct, IRecurrentKernel
    {
        var random = new RandomStream(4);
        var layout = new GateLayout<TKernel>(inputSize, hiddenSize);
        var rows = GateLayout<TKernel>.WeightGates * hiddenSize;
        var weights = new RecurrentWeights(
            Small([TKernel.InputGates * hiddenSize, inputSize]),
            Small([rows, hiddenSize]),
            Small([TKernel.InputGates * hiddenSize]),
            Small([rows]));
        var x = random.NextNormals(batch * steps * inputSize);
        var direction = new RecurrentDirection<TKernel>();
        direction.Begin(layout, new(batch, 1), steps, isReversed: false, isKept: true);
        var ones = Enumerable.Repeat(1f, batch * hiddenSize).ToArray();
        fixed (float* input = x)
        {
            direction.Read(input, null, null);
            direction.Prepare(weights, [], []);
            direction.Forward(0, direction.Tiles.Count);
            direction.PrepareBackward(weights, ones, TKernel.CellStates > 0 ? ones : []);
            direction.Backward(0, direction.Tiles.Count);
        }
        var gates = Read(direction);
        direction.Release();
        return gates;

        Tensor Small(Shape shape) => new(shape, [.. random.NextNormals(shape.Length).Select(static value => 0.05f * value)]);
    }

    private static float[] Read<TKernel>(RecurrentDirection<TKernel> pass) where TKernel : struct, IRecurrentKernel
    {
        var values = new List<float>();
        for (var step = 0; step < pass.Steps; step++)
        {
            for (var tile = 0; tile < pass.Tiles.Count; tile++)
            {
                for (var panel = 0; panel < pass.Layout.GatePanels; panel++)
                    values.AddRange(
                        new ReadOnlySpan<float>(pass.Gates.At(step, tile, panel), pass.Tiles.HeightOf(tile) * PanelMatrix.Width));
            }
        }
        return [.. values];
    }
}
