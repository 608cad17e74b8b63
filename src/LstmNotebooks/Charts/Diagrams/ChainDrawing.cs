namespace LstmNotebooks.Charts;

/// <summary>Draws a recurrent net as a loop and as a chain of steps.</summary>
/// <param name="labels">What each step reads, writes and remembers.</param>
/// <param name="decimals">How many decimals the states have.</param>
internal sealed class ChainDrawing(ChainLabels labels, int decimals)
{
    public const int MostSteps = 12;
    public const int MostStepsBesideLoop = 8;

    private const double Edge = 42;
    private const double LoopColumn = 62;
    private const double LoopReach = 34;
    private const double EqualsColumn = 176;
    private const double ChainBesideLoop = 240;
    private const double StateHeight = 46;
    private const double CircleRadius = 20;
    private const double StartRadius = 22;
    private const double RowGap = 84;
    private const double LabelGap = 36;
    private const double Beside = 8;
    private const double Above = 12;

    private const double MostWidth = 860;
    private const double LeastPitch = 66;
    private const double MostPitch = 100;

    private readonly DiagramBuilder builder = new();
    private double left = Edge;

    /// <summary>From one step to the next.</summary>
    private double Pitch => Math.Clamp(Math.Floor((MostWidth - left) / labels.Steps), LeastPitch, MostPitch);

    private double StateWidth => Pitch < 80 ? 46 : 58;

    private double OutputLine => CircleRadius + 6 + (labels.Outputs is null ? 0 : LabelGap - 12);

    private double StateLine => OutputLine + RowGap;

    private double InputLine => StateLine + RowGap;

    private double Bottom => InputLine + (labels.Inputs is null ? 0 : LabelGap - 12) + CircleRadius + 8;

    /// <summary>The loop alone.</summary>
    public Diagram DrawLoop(string title)
    {
        const double Width = 360;
        DrawLoop(Width / 2 - 40);
        return builder.Build(title, Width, Bottom);
    }

    /// <summary>The chain alone.</summary>
    public Diagram DrawChain(string title)
    {
        DrawChain();
        return Finish(title);
    }

    /// <summary>The loop, an equals sign and the chain.</summary>
    public Diagram DrawBoth(string title)
    {
        left = ChainBesideLoop;
        DrawLoop(LoopColumn);
        builder.Note("=", EqualsColumn, StateLine, size: 28);
        DrawChain();
        return Finish(title);
    }

    private Diagram Finish(string title)
    {
        var width = left + labels.Steps * Pitch + StateWidth / 2 + Edge / 2;
        if (labels.States is null)
            return builder.Build(title, width, Bottom);
        builder.Scale(Palette.Diverging, "state: −1", "1", left + 76, Bottom + 12, width: 100);
        return builder.Build(title, Math.Max(width, left + 220), Bottom + 30);
    }

    private void DrawLoop(double column)
    {
        var input = builder.Add(Circle("x_t", column, InputLine, "the input of a step", SvgInk.DeepShade));
        var state = builder.Add(State("h_t", column, "h_t = tanh(W x_t + U h_{t−1} + b)"));
        var output = builder.Add(Circle("y_t", column, OutputLine, "the output of a step", SvgInk.Layer));
        builder.JoinBy("W", input, state);
        builder.JoinBy("V", state, output);
        // Out of the right side and, a little lower, back into it.
        var reach = column + StateWidth / 2 + LoopReach;
        builder.JoinBy("U", state, state, (reach, StateLine - 12), (reach, StateLine + 12));
        builder.Label(input, "W", column + Beside, InputLine - RowGap / 2 + 2, DiagramAlign.Start);
        builder.Label(output, "V", column + Beside, StateLine - RowGap / 2 - 2, DiagramAlign.Start);
        builder.Label(state, "U", reach + Beside, StateLine, DiagramAlign.Start);
    }

    private void DrawChain()
    {
        const string Before = "the state before anything was read";
        var previous = builder.Add(DiagramNodes.Variable("h_0", left, StateLine, Before, SvgInk.State, StartRadius));
        for (var step = 1; step <= labels.Steps; step++)
        {
            var column = left + step * Pitch;
            var input = Circle($"x_{{{step}}}", column, InputLine, "the input of this step", SvgInk.DeepShade);
            var state = State($"h_{{{step}}}", column, $"h_{{{step}}} = tanh(W x_{{{step}}} + U h_{{{step - 1}}} + b)");
            var output = Circle($"y_{{{step}}}", column, OutputLine, "the output of this step", SvgInk.Layer);
            input = builder.Add(Labelled(input, labels.Inputs, step, InputLine + LabelGap));
            state = builder.Add(state.Numbered(labels.States?[step - 1], decimals));
            output = builder.Add(Labelled(output, labels.Outputs, step, OutputLine - LabelGap));
            builder.JoinBy("W", input, state);
            builder.JoinBy("U", previous, state);
            builder.JoinBy("V", state, output);
            builder.Label(input, "W", column + Beside, InputLine - RowGap / 2 + 2, DiagramAlign.Start);
            builder.Label(output, "V", column + Beside, StateLine - RowGap / 2 - 2, DiagramAlign.Start);
            builder.Label(state, "U", (previous.Box.Right + state.Box.Left) / 2 - 2, StateLine - Above);
            previous = state;
        }
    }

    /// <summary>The node with the text that its step reads or writes beside it.</summary>
    private DiagramNode Labelled(DiagramNode node, IReadOnlyList<string>? texts, int step, double y)
    {
        if (texts is null)
            return node;
        var text = SvgText.Fit(Visible(texts[step - 1]), DiagramBuilder.LabelSize, Pitch - Beside);
        builder.Note(text, node.X, y);
        return node with { Value = Visible(texts[step - 1]) };
    }

    /// <summary>Signs that would not show as others that do.</summary>
    private static string Visible(string text) => text switch
    {
        "\n" or "\r\n" => "⏎",
        "\t" => "⇥",
        _ when text.Length > 0 && string.IsNullOrWhiteSpace(text) => new string('␣', text.Length),
        _ => text,
    };

    private DiagramNode State(string formula, double x, string tip) =>
        new(DiagramText.Formula(formula).ToString(), DiagramShape.Rectangle, x, StateLine, StateWidth, StateHeight)
        {
            Text = DiagramText.Formula(formula),
            Ink = SvgInk.State,
            Tip = DiagramText.Formula(tip).ToString(),
        };

    private static DiagramNode Circle(string formula, double x, double y, string tip, string ink) =>
        DiagramNodes.Variable(formula, x, y, tip, ink, CircleRadius);
}
