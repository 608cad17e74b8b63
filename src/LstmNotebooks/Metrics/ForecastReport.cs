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
    private const string None = "–";

    /// <summary>A row a model.</summary>
    public Table ToTable()
    {
        var unit = Unit.Length > 0 ? $", {Unit}" : "";
        return new Table(
            $"{Scores[0].Count} targets, beside {Baseline}",
            ["model", $"RMSE{unit}", $"MAE{unit}", "MAPE, %", "sMAPE, %", "MASE", "R²", "right direction", "DM", "p"],
            Scores.Select(Row),
            Note());
    }

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();

    private static string[] Row(ForecastScore score) =>
    [
        score.Model,
        Show(score.Rmse, "G5"),
        Show(score.Mae, "G5"),
        Show(score.Mape, "F2"),
        Show(score.Smape, "F2"),
        Show(score.Mase, "F3"),
        Show(score.RSquared, "F4"),
        score.Direction.Right?.ToString() ?? None,
        Show(score.AgainstBaseline?.Statistic, "F2"),
        score.AgainstBaseline is { PValue: < 0.001 } ? "< 0.001" : Show(score.AgainstBaseline?.PValue, "F3"),
    ];

    private static string Show(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? None;

    private string Note()
    {
        var rose = Scores[0].Direction.UpShare is { } up ? $" The series rose on {up} steps that moved." : "";
        return $"DM and p: Diebold–Mariano test of squared errors against {Baseline}; a DM below 0 is better, p is the chance of such a difference by luck.\nRight direction: of the steps that moved, with its 95 % interval.{rose}";
    }
}
