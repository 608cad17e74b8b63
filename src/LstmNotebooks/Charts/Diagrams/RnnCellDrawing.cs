namespace LstmNotebooks.Charts;

/// <summary>Draws the inside of a simple RNN's cell: a weighted sum and a tanh.</summary>
internal sealed class RnnCellDrawing(RnnCellValues? values, int decimals) : CellDrawing(decimals)
{
    private const double Width = 700;
    private const double Height = 272;
    private const double Left = 48;
    private const double Right = Width - Left;
    private const double FrameLeft = 100;
    private const double FrameRight = Width - FrameLeft;

    private const double BiasLine = 44;
    private const double StateLine = 116;
    private const double OutsideLine = 236;
    private const double SumColumn = 262;
    private const double TanhColumn = 470;

    private const double BiasRadius = 16;
    private const double Beside = 9;
    private const double Above = 14;

    public Diagram Draw(string title)
    {
        Builder.Frame(FrameLeft, BiasLine - 30, FrameRight, StateLine + 66);
        var old = State("h_{t−1}", Left, StateLine, "the hidden state before this step", values?.PreviousHidden);
        var input = Outside("x_t", SumColumn, OutsideLine, "the input of this step", values?.Input);
        var bias = DiagramNodes.Variable("b", SumColumn, BiasLine, "the bias", SvgInk.Layer, BiasRadius);
        bias = Builder.Add(bias.Valued(values?.Bias, Decimals));
        var sum = Operation("sum", "+", SumColumn, StateLine, "W x_t + U h_{t−1} + b", values?.Sum);
        var layer = Candidate("tanh", "squash", TanhColumn, StateLine, "h_t = tanh(W x_t + U h_{t−1} + b)", values?.Hidden);
        var hidden = State("h_t", Right, StateLine, "the hidden state after this step, also the output", values?.Hidden);
        Builder.JoinBy("U", old, sum);
        Builder.JoinBy("W", input, sum);
        Builder.Join(bias, sum);
        Builder.Join(sum, layer);
        Builder.Join(layer, hidden);
        var middle = (FrameLeft + SumColumn - DiagramNodes.OperationRadius) / 2;
        Builder.Label(old, "U h_{t−1}", middle, StateLine - Above, value: Number(values?.FromHidden));
        var lower = (StateLine + OutsideLine) / 2 - 16;
        Builder.Label(input, "W x_t", SumColumn + Beside, lower, DiagramAlign.Start, Number(values?.FromInput));
        if (values is null)
            return Builder.Build(title, Width, Height);

        Builder.Note(Number(values.Bias), SumColumn + Beside, (BiasLine + StateLine) / 2, DiagramAlign.Start);
        var gap = (SumColumn + DiagramNodes.OperationRadius + TanhColumn - DiagramNodes.LayerWidth / 2) / 2;
        Builder.Note(Number(values.Sum), gap, StateLine - Above);
        Builder.Scale(Palette.Diverging, "value: −1", "1", left: 480, OutsideLine, width: 100);
        return Builder.Build(title, Width, Height);
    }
}
