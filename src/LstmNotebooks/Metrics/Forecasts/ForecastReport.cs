using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Metrics;

/// <summary>Models beside their baseline on the same targets; shows itself as a table.</summary>
/// <param name="Baseline">What the Diebold–Mariano test compares with.</param>
/// <param name="Unit">What the series is measured in; empty when not stated.</param>
/// <param name="Scores">One a model, the baseline first.</param>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ForecastReport(string Baseline, string Unit, IReadOnlyList<ForecastScore> Scores) : IHtml
{
    private const int MostDecimals = 9;

    /// <summary>As many decimals in every row as show four digits of the baseline's error, at least two.</summary>
    private string ErrorFormat
    {
        get
        {
            var decimals = 2;
            for (var bound = 10.0; decimals < MostDecimals && Scores[0].Rmse < bound; bound /= 10)
                decimals++;
            return string.Create(CultureInfo.InvariantCulture, $"F{decimals}");
        }
    }

    /// <summary>The score of one model.</summary>
    /// <exception cref="KeyNotFoundException">No model has that name.</exception>
    public ForecastScore this[string model] => Scores.FirstOrDefault(score => score.Model == model)
        ?? throw new KeyNotFoundException(
            $"The report has no model '{model}' but {string.Join(", ", Scores.Select(score => $"'{score.Model}'"))}.");

    /// <summary>A row a model.</summary>
    public Table ToTable()
    {
        var unit = Unit.Length > 0 ? $", {Unit}" : "";
        return new Table(
            $"{Scores[0].Count} targets, beside {Baseline}",
            ["model", $"RMSE{unit}", $"MAE{unit}", "MAPE, %", "sMAPE, %", "MASE", "R²", "right direction", "DM", "p"],
            Scores.Select(score => Row(score, ErrorFormat)),
            Note());
    }

    /// <summary>One model beside the baseline in a line: both RMSE, the Diebold–Mariano p, and what it says.</summary>
    /// <param name="model">As in the table.</param>
    /// <param name="level">The p below which a difference counts as more than luck.</param>
    public string Verdict(string model, double level = 0.05)
    {
        var (score, baseline) = (this[model], Scores[0]);
        var test = score.AgainstBaseline;
        var verdict = test is null ? (
            score.Rmse == baseline.Rmse && score.Mae == baseline.Mae ? "the same forecast" : "no test is possible")
            : test.PValue >= level ? "no significant difference"
            : test.Statistic < 0 ? "significantly better"
            : "significantly worse";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{score.Model} RMSE {Show(score.Rmse, ErrorFormat)}, "
            + $"{baseline.Model} {Show(baseline.Rmse, ErrorFormat)}{(Unit.Length > 0 ? $" {Unit}" : "")}, "
            + $"DM p {Show(test?.PValue, "F3")}: {verdict}");
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private static string[] Row(ForecastScore score, string errorFormat) =>
    [
        score.Model,
        Show(score.Rmse, errorFormat),
        Show(score.Mae, errorFormat),
        Show(score.Mape, "F2"),
        Show(score.Smape, "F2"),
        Show(score.Mase, "F3"),
        Show(score.RSquared, "F4"),
        score.Direction.Right?.ToString() ?? MetricText.None,
        Show(score.AgainstBaseline?.Statistic, "F2"),
        MetricText.OfPValue(score.AgainstBaseline?.PValue),
    ];

    private static string Show(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? MetricText.None;

    private string Note()
    {
        var rose = Scores[0].Direction.UpShare is { } up ? $" The series rose on {up} steps that moved." : "";
        return $"DM and p: Diebold–Mariano test of squared errors against {Baseline}; a DM below 0 is better, "
            + "p is the chance of such a difference by luck.\n"
            + $"Right direction: of the steps that moved, with its 95 % interval.{rose}";
    }
}
