using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Display;

/// <summary>Common values as cells show them, beside the text that CommonValues.txt says they show.</summary>
public sealed class CommonValuesTests
{
    private const string Mark = "» ";

    [Fact]
    public async Task RunAsync_CommonValues_ShowAsTheListSays()
    {
        var list = (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Display", "CommonValues.txt"))).ReplaceLineEndings("\n");
        using var run = new SessionRun();
        var shown = new List<string>();
        foreach (var entry in Entries(list))
        {
            var text = await run.ResultAsync(string.Join('\n', entry));
            shown.Add(string.Concat(entry.Select(line => $"{Mark}{line}\n")) + (text is null ? "" : $"{text.Trim('\n')}\n"));
        }

        Assert.InRange(shown.Count, 200, 300);
        Assert.Equal(list[(list.IndexOf($"\n{Mark}", StringComparison.Ordinal) + 1)..].TrimEnd('\n'), string.Join('\n', shown).TrimEnd('\n'));
    }

    /// <summary>The code of each entry, line by line.</summary>
    private static List<List<string>> Entries(string list)
    {
        var entries = new List<List<string>>();
        var isCode = false;
        foreach (var line in list.Split('\n'))
        {
            var wasCode = isCode;
            isCode = line.StartsWith(Mark, StringComparison.Ordinal);
            if (isCode && !wasCode)
                entries.Add([]);
            if (isCode)
                entries[^1].Add(line[Mark.Length..]);
        }

        return entries;
    }
}
