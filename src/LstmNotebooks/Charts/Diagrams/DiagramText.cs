using LstmNotebooks.Display;

namespace LstmNotebooks.Charts;

/// <summary>A text of a diagram, with the indices and slanted variables of formulas.</summary>
internal sealed record DiagramText(IReadOnlyList<DiagramRun> Runs)
{
    /// <summary>The size of an index beside that of its letter.</summary>
    private const double LowSize = 0.74;
    private const double LowDrop = 0.24;
    private const string NoBreakSpace = "\u00A0";
    private const string Letters = "0123456789t−+";
    private const string LowLetters = "₀₁₂₃₄₅₆₇₈₉ₜ₋₊";

    /// <summary>A text that is written as it stands.</summary>
    public static DiagramText Of(string text) => new([new DiagramRun(text, IsLow: false, IsVariable: false)]);

    /// <summary>A formula such as h_{t−1} or f_t ⊙ c_{t−1} = 0.37.</summary>
    /// <remarks>An underscore lowers the letter or the group in braces behind it; a letter alone is a variable.</remarks>
    public static DiagramText Formula(string formula)
    {
        var runs = new List<DiagramRun>();
        var start = 0;
        while (start < formula.Length)
        {
            var low = formula.IndexOf('_', start);
            if (low < 0)
                low = formula.Length;
            AddRuns(runs, formula[start..low], isLow: false);
            if (low == formula.Length)
                break;
            var isGroup = formula[low + 1] == '{';
            var end = isGroup ? formula.IndexOf('}', low) : low + 2;
            AddRuns(runs, formula[(low + (isGroup ? 2 : 1))..end], isLow: true);
            start = isGroup ? end + 1 : end;
        }

        return new DiagramText(runs);
    }

    /// <summary>How wide the text is, about.</summary>
    public double Width(double size) => Runs.Sum(run => SvgText.Width(run.Text, run.IsLow ? size * LowSize : size));

    /// <summary>The content of an SVG text element.</summary>
    public string ToSvg(double size)
    {
        var drop = SvgText.Number(size * LowDrop);
        var content = "";
        var wasLow = false;
        foreach (var run in Runs)
        {
            var moved = run.IsLow == wasLow ? "" : run.IsLow ? $" dy=\"{drop}\"" : $" dy=\"-{drop}\"";
            var small = run.IsLow ? $" font-size=\"{SvgText.Number(size * LowSize)}\"" : "";
            var slanted = run.IsVariable ? " font-style=\"italic\"" : "";
            var attributes = moved + small + slanted;
            // XML readers may drop what is white space alone.
            var text = run.Text == " " ? NoBreakSpace : Markup.Escape(run.Text);
            content += attributes.Length == 0 ? text : $"<tspan{attributes}>{text}</tspan>";
            wasLow = run.IsLow;
        }

        return content;
    }

    /// <summary>The text with Plotly's tags.</summary>
    public string ToPlotly() => string.Concat(Runs.Select(run =>
    {
        var text = PlotlyValues.Text(run.Text);
        text = run.IsVariable ? $"<i>{text}</i>" : text;
        return run.IsLow ? $"<sub>{text}</sub>" : text;
    }));

    /// <summary>The text without marks, its indices as low letters where there are such: h₁, hₜ₋₁, W_f.</summary>
    public override string ToString() => string.Concat(Runs.Select(run => run.IsLow ? Lowered(run.Text) : run.Text));

    private static string Lowered(string text) =>
        text.All(letter => Letters.Contains(letter, StringComparison.Ordinal))
            ? string.Concat(text.Select(letter => LowLetters[Letters.IndexOf(letter, StringComparison.Ordinal)]))
            : text.Length == 1 ? "_" + text : $"_{{{text}}}";

    private static void AddRuns(List<DiagramRun> runs, string text, bool isLow)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsVariable(text, i))
                continue;
            if (start < i)
                runs.Add(new DiagramRun(text[start..i], isLow, IsVariable: false));
            runs.Add(new DiagramRun(text[i..(i + 1)], isLow, IsVariable: true));
            start = i + 1;
        }

        if (start < text.Length)
            runs.Add(new DiagramRun(text[start..], isLow, IsVariable: false));
    }

    private static bool IsVariable(string text, int place) =>
        char.IsAsciiLetter(text[place])
        && (place == 0 || !char.IsLetter(text[place - 1]))
        && (place + 1 == text.Length || !char.IsLetter(text[place + 1]));
}
