namespace LstmNotebooks.Text;

/// <summary>What the labels of published files mean.</summary>
internal static class ClassNames
{
    /// <summary>Numbers say whether it is fake, words whether it is true.</summary>
    public static IReadOnlyDictionary<string, string> RealOrFake { get; } = Of(
        ("real", ["0", "0.0", "real", "true", "reliable"]),
        ("fake", ["1", "1.0", "fake", "false", "unreliable"]));

    public static IReadOnlyDictionary<string, string> NewsOrClickbait { get; } = Of(
        ("news", ["0", "0.0", "news", "false"]),
        ("clickbait", ["1", "1.0", "clickbait", "true"]));

    public static IReadOnlyDictionary<string, string> OnionOrNot { get; } = Of(
        ("not-onion", ["0", "0.0", "not-onion", "false"]),
        ("onion", ["1", "1.0", "onion", "true"]));

    /// <summary>The six verdicts of PolitiFact.</summary>
    public static IReadOnlyDictionary<string, string> Verdicts { get; } = Of(
        ("true", ["true"]), (
            "mostly-true",
            [
                "mostly-true",
            ]), ("half-true", ["half-true"]), ("barely-true", ["barely-true"]), ("false", ["false"]), ("pants-fire", ["pants-fire"]));

    /// <summary>The six verdicts in two halves.</summary>
    public static IReadOnlyDictionary<string, string> VerdictHalves { get; } = Of(
        ("real", ["true", "mostly-true", "half-true"]),
        ("fake", ["barely-true", "false", "pants-fire"]));

    private static Dictionary<string, string> Of(params (string Name, string[] Cells)[] classes) =>
        classes.SelectMany(one => one.Cells, (one, cell) => (one.Name, Cell: cell))
            .ToDictionary(pair => pair.Cell, pair => pair.Name, StringComparer.OrdinalIgnoreCase);
}
