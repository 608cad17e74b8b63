namespace LstmNotebooks.Charts;

/// <summary>What the drawings of all cells share: nodes whose explanations are formulas and whose values have some decimals.</summary>
internal abstract class CellDrawing(int decimals)
{
    protected DiagramBuilder Builder { get; } = new();

    protected int Decimals { get; } = decimals;

    /// <summary>A layer between 0 and 1, in the colour of how open it is.</summary>
    protected DiagramNode Gate(string name, string caption, double x, double y, string tip, float? share) =>
        Builder.Add(DiagramNodes.Layer(name, "σ", caption, x, y, Plain(tip)).Opened(share, Decimals));

    /// <summary>A layer between −1 and 1, in the colour of its value.</summary>
    protected DiagramNode Candidate(string name, string caption, double x, double y, string tip, float? value) =>
        Builder.Add(DiagramNodes.Layer(name, "tanh", caption, x, y, Plain(tip)).Signed(value, Decimals));

    /// <summary>An operation without weights.</summary>
    protected DiagramNode Operation(string name, string symbol, double x, double y, string tip, float? value) =>
        Builder.Add(DiagramNodes.Operation(name, symbol, x, y, Plain(tip)).Valued(value, Decimals));

    /// <summary>What the unit remembers, with its value in the value's colour.</summary>
    protected DiagramNode State(string formula, double x, double y, string tip, float? value) =>
        Builder.Add(DiagramNodes.Variable(formula, x, y, tip, SvgInk.State).Numbered(value, Decimals));

    /// <summary>What comes from outside, with its value.</summary>
    protected DiagramNode Outside(string formula, double x, double y, string tip, float? value) =>
        Builder.Add(DiagramNodes.Variable(formula, x, y, tip, SvgInk.DeepShade).Captioned(value, Decimals));

    /// <summary>A value as the diagram writes it; empty for none.</summary>
    protected string Number(float? value) => value is { } number ? ChartText.Decimals(number, Decimals) : "";

    private static string Plain(string formula) => DiagramText.Formula(formula).ToString();
}
