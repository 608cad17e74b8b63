namespace LstmNotebooks.Metrics;

/// <summary>Models beside their baseline on the same targets.</summary>
/// <param name="Baseline">What the Diebold–Mariano test compares with.</param>
/// <param name="Scores">One a model, the baseline first.</param>
public sealed record ForecastReport(string Baseline, IReadOnlyList<ForecastScore> Scores);
