namespace LstmNotebooks.Tests.Charts;

public sealed class PlotlyValidationTests
{
    [NodeFact]
    public async Task ToPlotlyJson_EveryKind_IsValidToPlotly()
    {
        var findings = await PlotlyValidator.Findings(SampleFigures.All.Values.Select(figure => figure.ToPlotlyJson()));

        Assert.Equal(SampleFigures.All.Count, findings.Length);
        Assert.Empty(
            SampleFigures.All.Keys.Zip(findings, (name, found) => (name, found))
                .SelectMany(one => one.found.Select(finding => $"{one.name}: {finding}")));
    }

    /// <summary>Without a browser Plotly still sees what is wrong; else the test above could not fail.</summary>
    [NodeFact]
    public async Task Findings_InvalidFigure_AreReported()
    {
        const string figure = """{"data":[{"type":"scatter","mode":"sideways","y":[1,2]}],"layout":{"xaxis":{"nonsense":1}}}""";

        var findings = await PlotlyValidator.Findings([figure]);

        Assert.Equal(
            ["In data trace 0, key mode is set to an invalid value (sideways)", "In layout, key xaxis.nonsense is not part of the schema"],
            findings[0]);
    }
}
