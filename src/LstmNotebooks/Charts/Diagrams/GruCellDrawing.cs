namespace LstmNotebooks.Charts;

/// <summary>Draws the inside of a GRU cell: the hidden state's line on top, below it the gates over the line of the inputs.</summary>
internal sealed class GruCellDrawing(GruCellValues? values, bool resetAfter, int decimals) : CellDrawing(decimals)
{
    private const double Width = 800;
    private const double Height = 454;
    private const double Left = 48;
    private const double Right = Width - Left;
    private const double FrameLeft = 100;
    private const double FrameRight = Width - FrameLeft;

    // From top to bottom.
    private const double MemoryLine = 64;
    private const double UpdateLine = 146;
    private const double ResetLine = 218;
    private const double GateLine = 284;
    private const double InputLine = 342;
    private const double OutsideLine = 418;

    // From left to right.
    private const double JoinColumn = 136;
    private const double UpdateColumn = 208;
    private const double ResetColumn = 328;
    private const double ProductColumn = 458;
    private const double CandidateColumn = 592;

    private const double Beside = 9;
    private const double Above = 14;

    public Diagram Draw(string title)
    {
        Builder.Frame(FrameLeft, MemoryLine - 40, FrameRight, InputLine + 30);
        const string Stays = "z_t = σ(W_z x_t + U_z h_{t−1} + b_z), how much of the old state stays";
        const string Seen = "r_t = σ(W_r x_t + U_r h_{t−1} + b_r), how much of the old state the candidate sees";
        var update = Gate("update gate", "update", UpdateColumn, GateLine, Stays, values?.UpdateGate);
        var reset = Gate("reset gate", "reset", ResetColumn, GateLine, Seen, values?.ResetGate);
        var candidate = Candidate("candidate", "candidate", CandidateColumn, ResetLine, CandidateFormula(), values?.Candidate);
        var (old, inputs) = DrawInputs(update, reset);
        DrawReset(reset, inputs, candidate);
        DrawUpdate(old, update, candidate);
        if (values is not null)
        {
            Builder.Scale(Palette.Sequential, "gate: 0 shut", "1 open", left: 310, OutsideLine, width: 100);
            Builder.Scale(Palette.Diverging, "value: −1", "1", left: 580, OutsideLine, width: 100);
        }

        return Builder.Build(title, Width, Height);
    }

    private string CandidateFormula() => resetAfter
        ? "n_t = tanh(W_n x_t + b_n + r_t ⊙ (U_n h_{t−1} + d_n)), what could replace the old state"
        : "n_t = tanh(W_n x_t + U_n (r_t ⊙ h_{t−1}) + b_n), what could replace the old state";

    /// <summary>The inputs and their line up to the reset gate.</summary>
    /// <returns>Where the old state branches off its line, and the last point of the inputs' line.</returns>
    private (DiagramNode Old, DiagramNode Inputs) DrawInputs(DiagramNode update, DiagramNode reset)
    {
        var hidden = State("h_{t−1}", Left, MemoryLine, "the hidden state before this step", values?.PreviousHidden);
        var input = Outside("x_t", JoinColumn, OutsideLine, "the input of this step", values?.Input);
        var old = Builder.Add(DiagramNodes.Junction("old state", JoinColumn, MemoryLine));
        var last = Builder.Add(DiagramNodes.Junction("inputs", JoinColumn, InputLine));
        Builder.JoinMemory(hidden, old);
        Builder.Join(old, last);
        Builder.Join(input, last);
        foreach (var gate in (DiagramNode[])[update, reset])
        {
            var branch = Builder.Add(DiagramNodes.Junction("inputs of the " + gate.Name, gate.X, InputLine));
            Builder.Join(last, branch);
            Builder.Join(branch, gate);
            last = branch;
        }

        Builder.Label(last, "x_t, h_{t−1}", (UpdateColumn + ResetColumn) / 2, InputLine + 15);
        return (old, last);
    }

    /// <summary>What the candidate reads: the input, and the old state through the reset gate.</summary>
    private void DrawReset(DiagramNode reset, DiagramNode inputs, DiagramNode candidate)
    {
        var formula = resetAfter ? "r_t ⊙ (U_n h_{t−1} + d_n)" : "r_t ⊙ h_{t−1}";
        var product = Operation("what the candidate sees", "⊙", ProductColumn, ResetLine, formula, value: null);
        var branch = Builder.Add(DiagramNodes.Junction("inputs of the candidate", ProductColumn, InputLine));
        Builder.Join(inputs, branch);
        Builder.Join(reset, product, (ResetColumn, ResetLine));
        Builder.Join(product, candidate);
        Builder.Join(branch, candidate, (CandidateColumn, InputLine));
        var lowest = (DiagramNode?)null;
        if (resetAfter)
        {
            lowest = Builder.Add(new DiagramNode("weights U", DiagramShape.Rectangle, ProductColumn, GateLine, Width: 60, Height: 30)
            {
                Text = DiagramText.Formula("U_n"),
                Ink = SvgInk.Layer,
                Tip = DiagramText.Formula("U_n h_{t−1} + d_n").ToString(),
            });
            Builder.Join(lowest, product);
        }

        Builder.Join(branch, lowest ?? product);
        var middle = (ResetColumn + ProductColumn - DiagramNodes.OperationRadius) / 2;
        Builder.Label(reset, "r_t", middle, ResetLine - Above, value: Number(values?.ResetGate));
        Builder.Label(product, "h_{t−1}", ProductColumn + Beside, InputLine - 18, DiagramAlign.Start);
        Builder.Label(candidate, "x_t", CandidateColumn + Beside, GateLine, DiagramAlign.Start);
    }

    /// <summary>The new state between the old one and the candidate.</summary>
    private void DrawUpdate(DiagramNode old, DiagramNode update, DiagramNode candidate)
    {
        var kept = Operation("what stays", "⊙", UpdateColumn, MemoryLine, "z_t ⊙ h_{t−1}", values?.Kept);
        var rest = Operation("rest", "1−", ResetColumn, UpdateLine, "1 − z_t", 1 - values?.UpdateGate);
        var added = Operation("what is added", "⊙", CandidateColumn, UpdateLine, "(1 − z_t) ⊙ n_t", values?.Added);
        var sum = Operation("sum", "+", CandidateColumn, MemoryLine, "h_t = (1 − z_t) ⊙ n_t + z_t ⊙ h_{t−1}", values?.Hidden);
        var branch = Builder.Add(DiagramNodes.Junction("update", UpdateColumn, UpdateLine));
        var hidden = State("h_t", Right, MemoryLine, "the hidden state after this step, also the output", values?.Hidden);

        Builder.JoinMemory(old, kept, sum, hidden);
        Builder.Join(update, branch);
        Builder.Join(branch, kept);
        Builder.Join(branch, rest);
        Builder.Join(rest, added);
        Builder.Join(candidate, added);
        Builder.Join(added, sum);
        Builder.Label(sum, "z_t ⊙ h_{t−1}", (UpdateColumn + CandidateColumn) / 2, MemoryLine - Above, value: Number(values?.Kept));
        Builder.Label(update, "z_t", UpdateColumn + Beside, (MemoryLine + UpdateLine) / 2, DiagramAlign.Start, Number(values?.UpdateGate));
        Builder.Label(rest, "1 − z_t", (ResetColumn + CandidateColumn) / 2, UpdateLine - Above, value: Number(1 - values?.UpdateGate));
        var upper = (MemoryLine + UpdateLine) / 2;
        Builder.Label(sum, "(1 − z_t) ⊙ n_t", CandidateColumn - Beside, upper, DiagramAlign.End, Number(values?.Added));
        var lower = (UpdateLine + ResetLine - 9) / 2;
        Builder.Label(candidate, "n_t", CandidateColumn + Beside, lower, DiagramAlign.Start, Number(values?.Candidate));
    }
}
