namespace LstmNotebooks.Tests.Data;

/// <summary>A test on the public cases csv-spectrum: skipped, and says why, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CsvSpectrumFactAttribute : FactAttribute
{
    public CsvSpectrumFactAttribute()
    {
        if (!Directory.Exists(Folder))
            Skip = "csv-spectrum is not there: copy tests/npm/package.json to artifacts/node "
                + "and run 'npm install --prefix artifacts/node'.";
    }

    public static string Folder { get; } = Path.Combine(RepositoryFiles.Root, "artifacts", "node", "node_modules", "csv-spectrum");
}
