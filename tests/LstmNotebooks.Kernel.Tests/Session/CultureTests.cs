namespace LstmNotebooks.Kernel.Tests.Session;

public sealed class CultureTests
{
    private const string German = "System.Globalization.CultureInfo.GetCultureInfo(\"de-DE\")";

    [IcuTheory]
    [InlineData("new string([.. \"Zoë naïve façade\".Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)])", "Zoe naive facade")]
    [InlineData("\"ﬁne²\".Normalize(NormalizationForm.FormKC)", "fine2")]
    [InlineData("\"e\\u0301\".IsNormalized()", "false")]
    [InlineData("1234.5.ToString(\"C\", new System.Globalization.CultureInfo(\"en-US\"))", "$1,234.50")]
    [InlineData($"new DateTime(2024, 5, 1).ToString(\"MMMM\", {German})", "Mai")]
    [InlineData($"double.Parse(\"1.234,5\", {German})", "1234.5")]
    [InlineData("\"i\".ToUpper(new System.Globalization.CultureInfo(\"tr-TR\"))", "İ")]
    [InlineData("string.Compare(\"é\", \"e\", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.IgnoreNonSpace)", "0")]
    [InlineData("new System.Globalization.RegionInfo(\"DE\").ISOCurrencySymbol", "EUR")]
    public async Task RunAsync_CultureAskedFor_IsThere(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Theory]
    [InlineData("$\"{1234.5:N2} {0.25:P0} {-1.5}\"", "1,234.50 25 % -1.5")]
    [InlineData("new DateTime(2024, 5, 1).ToString()", "05/01/2024 00:00:00")]
    [InlineData("\"İIıi ǅ ß\".ToUpper() + \"İIıi ǅ ẞ\".ToLower()", "İIıI Ǆ ßİiıi ǆ ß")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture.Name + System.Globalization.CultureInfo.CurrentUICulture.Name", "")]
    [InlineData("await Task.Run(() => System.Globalization.CultureInfo.CurrentCulture.Name)", "")]
    public async Task RunAsync_NoCultureAskedFor_IsTheInvariantOne(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Theory]
    [InlineData("class Vector { public Vector Normalize() => this; public override string ToString() => \"unit\"; }\nnew Vector().Normalize().ToString()", "unit")]
    [InlineData("nameof(string.Normalize)", "Normalize")]
    [InlineData("double[] Normalize(double[] x) => [.. x.Select(value => value / x.Sum())];\nNormalize([1, 3])[1]", "0.75")]
    public async Task RunAsync_OtherUseOfTheNames_IsAllowed(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }
}
