using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Scripting;

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

    [IcuTheory]
    [InlineData("Console.WriteLine(1.5)", "1,5\n")]
    [InlineData("Console.WriteLine(\"{0:N1}\", 1234.5)", "1.234,5\n")]
    [InlineData("Console.Write(1.5m)", "1,5")]
    [InlineData("Console.Write($\"{1.5}\")", "1,5")]
    [InlineData("await Task.Run(() => Console.Write(1.5))", "1,5")]
    public async Task RunAsync_CultureSet_HoldsForTheConsoleInItsCellAndInLaterOnes(string print, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.StreamAsync($"System.Globalization.CultureInfo.CurrentCulture = {German};\n{print};"));
        Assert.Equal(expected, await run.StreamAsync($"{print};"));
    }

    [IcuTheory]
    [InlineData($"System.Globalization.CultureInfo.CurrentCulture = new(\"de-DE\");", "de-DE/")]
    [InlineData($"System.Globalization.CultureInfo.CurrentUICulture = {German};", "/de-DE")]
    [InlineData($"System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.CurrentUICulture = {German};", "de-DE/de-DE")]
    [InlineData($"System.Threading.Thread.CurrentThread.CurrentCulture = {German};", "de-DE/")]
    [InlineData($"void Set() {{ System.Globalization.CultureInfo.CurrentCulture = {German}; }}\nSet();", "de-DE/")]
    [InlineData($"await Task.Yield();\nSystem.Globalization.CultureInfo.CurrentCulture = {German};", "de-DE/")]
    [InlineData($"System.Globalization.CultureInfo.CurrentCulture = {German};\nthrow new Exception();", "de-DE/")]
    [InlineData($"await Task.Run(() => System.Globalization.CultureInfo.CurrentCulture = {German});", "/")]
    [InlineData($"var old = System.Globalization.CultureInfo.CurrentCulture;\nSystem.Globalization.CultureInfo.CurrentCulture = {German};\nSystem.Globalization.CultureInfo.CurrentCulture = old;", "/")]
    public async Task RunAsync_CultureSetInACell_HoldsInTheNextOfItsSessionAlone(string code, string expected)
    {
        const string Names = "System.Globalization.CultureInfo.CurrentCulture.Name + \"/\" + System.Globalization.CultureInfo.CurrentUICulture.Name";
        using var run = new SessionRun();
        using var other = new SessionRun();
        await run.ShowAsync(code);

        Assert.Equal(expected, await run.ResultAsync(Names));
        Assert.Equal("/", await other.ResultAsync(Names));
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
