namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>The program with the library ICU, with ICU turned off, and where ICU is missing.</summary>
public sealed class CultureModeTests : IDisposable
{
    private const string Variable = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
    private readonly NotebookFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("\"naïve\".Normalize(NormalizationForm.FormD)", "Normalize")]
    [InlineData("bool plain = \"naïve\".IsNormalized();", "IsNormalized")]
    [InlineData("var size = \"naïve\".AsSpan().GetNormalizedLength();", "GetNormalizedLength")]
    [InlineData("string[] Clean(string[] words) => [.. words.Select(word => word.Normalize())];", "Normalize")]
    [InlineData(
        "using System.Globalization;\nvar order = StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.IgnoreNonSpace);",
        "IgnoreNonSpace")]
    public async Task Run_IcuTurnedOff_CallWithoutEffectIsACompileError(string code, string name)
    {
        _folder.Add("1.ipynb", code);

        var result = await RunAsync("1.ipynb");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(
            $": LSTM002 {name} has no effect here, since .NET runs without the library ICU. "
            + $"Unset the environment variable {Variable} and start anew.\n",
            result.Error);
    }

    [Theory]
    [InlineData("new System.Globalization.CultureInfo(\"en-US\")")]
    [InlineData("System.Globalization.CultureInfo.CreateSpecificCulture(\"de\")")]
    [InlineData("new System.Globalization.RegionInfo(\"DE\").Name")]
    [InlineData("TimeZoneInfo.FindSystemTimeZoneById(\"Pacific Standard Time\")")]
    public async Task Run_IcuTurnedOff_CultureThatIsNotThereSaysWhy(string code)
    {
        _folder.Add("1.ipynb", code);

        var result = await RunAsync("1.ipynb");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($".NET runs without the library ICU. Unset the environment variable {Variable} and start anew.\n", result.Error);
    }

    [LinuxFact]
    public async Task Run_IcuMissing_StartsAndSaysWhatToInstall()
    {
        // ICU cannot be loaded where its data is an empty file.
        var hidden = Directory.CreateDirectory(_folder.File("hidden")).FullName;
        foreach (var version in Enumerable.Range(50, 206))
            File.WriteAllText(Path.Combine(hidden, $"libicudata.so.{version}"), "");
        _folder.Add("1.ipynb", ("1.5", "key-result"));
        _folder.Add("2.ipynb", "\"naïve\".Normalize()");
        var variables = new Dictionary<string, string?> { ["LD_LIBRARY_PATH"] = hidden, [Variable] = null };

        var result = await LstmProgram.RunAsync(_folder.Root, variables, "run", "1.ipynb", "2.ipynb", "--out", "executed");

        Assert.Matches(@"\n1.ipynb +1 +1\.5 ", result.Output);
        Assert.Contains(
            "LSTM002 Normalize has no effect here, since .NET runs without the library ICU. "
            + "Install it (apt-get install libicu-dev on Debian",
            result.Error);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    public async Task Run_MachineOfAnotherLanguage_ShowsTheSame(string invariant)
    {
        _folder.Add(
            "1.ipynb",
            (
                "$\"{1234.5:N1} {new DateTime(2024, 5, 1)} {\"title\".ToUpper()} "
                + "{System.Globalization.CultureInfo.CurrentUICulture.Name}|\"",
                "key-result"));
        var variables = new Dictionary<string, string?> { [Variable] = invariant, ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8" };

        var result = await LstmProgram.RunAsync(_folder.Root, variables, "run", "1.ipynb", "--out", "executed");

        Assert.Matches(@"\n1.ipynb +1 +1,234\.5 05/01/2024 00:00:00 TITLE \| ", result.Output);
    }

    private Task<ProgramResult> RunAsync(string notebook) =>
        LstmProgram.RunAsync(_folder.Root, new Dictionary<string, string?> { [Variable] = "1" }, "run", notebook, "--out", "executed");
}
