namespace LstmNotebooks.Charts;

/// <summary>Draws the inside of an LSTM cell: the cell state's line on top, below it the four gates over the line of the inputs.</summary>
internal sealed class LstmCellDrawing(LstmCellValues? values, int decimals) : CellDrawing(decimals)
{
    private const double Width = 800;
    private const double Height = 410;
    private const double Left = 48;
    private const double Right = Width - Left;
    private const double FrameLeft = 100;
    private const double FrameRight = Width - FrameLeft;

    // From top to bottom.
    private const double MemoryLine = 64;
    private const double SquashLine = 117;
    private const double ProductLine = 152;
    private const double ShowLine = 178;
    private const double GateLine = 238;
    private const double InputLine = 296;
    private const double OutsideLine = 374;

    // From left to right.
    private const double JoinColumn = 128;
    private const double ForgetColumn = 178;
    private const double InputColumn = 292;
    private const double CandidateColumn = 406;
    private const double OutputColumn = 520;
    private const double ShowColumn = 618;

    private const string Stays = "f_t = σ(W_f x_t + U_f h_{t−1} + b_f), how much of the old cell state stays";
    private const string IsLetIn = "i_t = σ(W_i x_t + U_i h_{t−1} + b_i), how much of the candidate is let in";
    private const string CouldBeAdded = "g_t = tanh(W_g x_t + U_g h_{t−1} + b_g), what could be added to the cell state";
    private const string Shows = "o_t = σ(W_o x_t + U_o h_{t−1} + b_o), how much of the cell state shows";

    private const double Beside = 9;
    private const double Above = 14;

    public Diagram Draw(string title, LstmPart? part) => Draw(title) with { Emphasized = part is { } given ? NamesOf(given) : null };

    /// <summary>The nodes of a part; a line belongs to it when both its ends do.</summary>
    private static HashSet<string> NamesOf(LstmPart part)
    {
        string[] inputs = ["hₜ₋₁", "xₜ", "inputs", "inputs of the forget gate", "inputs of the input gate", "inputs of the candidate"];
        return part switch
        {
            LstmPart.Forget => [.. inputs[..4], "forget gate", "what stays", "cₜ₋₁"],
            LstmPart.Input => [.. inputs[..5], "input gate", "what is added"],
            LstmPart.Candidate => [.. inputs, "candidate", "what is added"],
            LstmPart.Update =>
            [
                "cₜ₋₁", "forget gate", "input gate", "candidate", "what stays", "what is added", "sum", "new cell state", "cₜ",
            ],
            LstmPart.Output => [.. inputs, "output gate", "new cell state", "tanh of the cell state", "what shows", "hₜ"],
            _ => throw new ArgumentOutOfRangeException(
                nameof(part),
                $"There is no part {part} of an LSTM's step: take one of {nameof(LstmPart)}."),
        };
    }

    private Diagram Draw(string title)
    {
        Builder.Frame(FrameLeft, MemoryLine - 40, FrameRight, InputLine + 30);
        DiagramNode[] gates =
        [
            Gate("forget gate", "forget", ForgetColumn, GateLine, Stays, values?.ForgetGate),
            Gate("input gate", "input", InputColumn, GateLine, IsLetIn, values?.InputGate),
            Candidate("candidate", "candidate", CandidateColumn, GateLine, CouldBeAdded, values?.Candidate),
            Gate("output gate", "output", OutputColumn, GateLine, Shows, values?.OutputGate),
        ];
        DrawInputs(gates);
        var newCell = DrawMemory(gates);
        DrawOutput(newCell, gates[^1]);
        if (values is not null)
        {
            Builder.Scale(Palette.Sequential, "gate: 0 shut", "1 open", left: 310, OutsideLine, width: 100);
            Builder.Scale(Palette.Diverging, "value: −1", "1", left: 580, OutsideLine, width: 100);
        }

        return Builder.Build(title, Width, Height);
    }

    private void DrawInputs(DiagramNode[] gates)
    {
        var hidden = State("h_{t−1}", Left, InputLine, "the hidden state before this step", values?.PreviousHidden);
        var input = Outside("x_t", JoinColumn, OutsideLine, "the input of this step", values?.Input);
        var first = Builder.Add(DiagramNodes.Junction("inputs", JoinColumn, InputLine));
        Builder.Join(hidden, first);
        Builder.Join(input, first);
        var last = first;
        foreach (var gate in gates[..^1])
        {
            var branch = Builder.Add(DiagramNodes.Junction("inputs of the " + gate.Name, gate.X, InputLine));
            Builder.Join(last, branch);
            Builder.Join(branch, gate);
            last = branch;
        }

        Builder.Join(last, gates[^1], (OutputColumn, InputLine));
        Builder.Label(first, "x_t, h_{t−1}", (ForgetColumn + InputColumn) / 2, InputLine + 15);
    }

    /// <summary>The cell state's line and what acts on it; gives the point behind the sum.</summary>
    private DiagramNode DrawMemory(DiagramNode[] gates)
    {
        var old = State("c_{t−1}", Left, MemoryLine, "the cell state before this step", values?.PreviousCell);
        var kept = Operation("what stays", "⊙", ForgetColumn, MemoryLine, "f_t ⊙ c_{t−1}", values?.Kept);
        var added = Operation("what is added", "⊙", CandidateColumn, ProductLine, "i_t ⊙ g_t", values?.Added);
        var sum = Operation("sum", "+", CandidateColumn, MemoryLine, "c_t = f_t ⊙ c_{t−1} + i_t ⊙ g_t", values?.Cell);
        var branch = Builder.Add(DiagramNodes.Junction("new cell state", ShowColumn, MemoryLine));
        var cell = State("c_t", Right, MemoryLine, "the cell state after this step", values?.Cell);

        Builder.JoinMemory(old, kept, sum, branch, cell);
        Builder.Join(gates[0], kept);
        Builder.Join(gates[1], added, (InputColumn, ProductLine));
        Builder.Join(gates[2], added);
        Builder.Join(added, sum);
        Builder.Label(sum, "f_t ⊙ c_{t−1}", (ForgetColumn + CandidateColumn) / 2, MemoryLine - Above, value: Number(values?.Kept));
        Builder.Label(gates[0], "f_t", ForgetColumn + Beside, ProductLine, DiagramAlign.Start, Number(values?.ForgetGate));
        var middle = (InputColumn + CandidateColumn - DiagramNodes.OperationRadius) / 2;
        Builder.Label(gates[1], "i_t", middle, ProductLine - Above, value: Number(values?.InputGate));
        var lower = (ProductLine + GateLine) / 2 - 4;
        Builder.Label(gates[2], "g_t", CandidateColumn + Beside, lower, DiagramAlign.Start, Number(values?.Candidate));
        var upper = (MemoryLine + ProductLine) / 2;
        Builder.Label(sum, "i_t ⊙ g_t", CandidateColumn + Beside, upper, DiagramAlign.Start, Number(values?.Added));
        return branch;
    }

    private void DrawOutput(DiagramNode newCell, DiagramNode output)
    {
        const string Name = "tanh of the cell state";
        var squash = Builder.Add(new DiagramNode(Name, DiagramShape.Rectangle, ShowColumn, SquashLine, Width: 60, Height: 30)
        {
            Text = DiagramText.Of("tanh"),
            Ink = SvgInk.Operation,
            Value = Number(values?.Squashed),
            Tip = "without weights, to bring the cell state between −1 and 1",
        });
        var shown = Operation("what shows", "⊙", ShowColumn, ShowLine, "h_t = o_t ⊙ tanh(c_t)", values?.Hidden);
        var hidden = State("h_t", Right, InputLine, "the hidden state after this step, also the output", values?.Hidden);
        Builder.Join(newCell, squash);
        Builder.Join(squash, shown);
        Builder.Join(output, shown, (OutputColumn, ShowLine));
        Builder.Join(shown, hidden, (ShowColumn, InputLine));
        var middle = (OutputColumn + ShowColumn - DiagramNodes.OperationRadius) / 2;
        Builder.Label(output, "o_t", middle, ShowLine - Above, value: Number(values?.OutputGate));
        if (values is not null)
            Builder.Note(Number(values.Squashed), ShowColumn + Beside, (SquashLine + ShowLine) / 2, DiagramAlign.Start);
    }
}
