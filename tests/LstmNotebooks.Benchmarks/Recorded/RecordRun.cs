using System.Globalization;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Benchmarks;

/// <summary>Trainings that are too long for a notebook: their results are written to a file that the notebooks read.</summary>
internal static class RecordRun
{
    public static IReadOnlyDictionary<string, Func<IEnumerable<string>>> All { get; } = new Dictionary<string, Func<IEnumerable<string>>>
    {
        ["memory"] = MemoryRecord.Lines,
        ["cells"] = CellRecord.Lines,
        ["linear"] = LinearRecord.Lines,
        ["news"] = NewsRecord.Lines,
        ["fine-tuned"] = NewsRecord.FineTunedLines,
        ["successors"] = SuccessorRecord.Lines,
        ["ptb"] = PtbRecord.SmallLines,
        ["ptb-medium"] = PtbRecord.MediumLines,
        ["order"] = OrderRecord.Lines,
        ["order-elsewhere"] = OrderElsewhereRecord.Lines,
        ["sst2"] = SstRecord.Lines,
    };

    public static void Run(BenchmarkOptions options)
    {
        var path = Path.Combine(options.Results ?? Path.Combine(RepositoryFiles.Root, "data", "recorded"), $"{options.Record}.csv");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".new";
        using (var file = new StreamWriter(temporary) { NewLine = "\n" })
        {
            foreach (var line in All[options.Record!]())
            {
                file.WriteLine(line);
                file.Flush();
                Console.Error.WriteLine(line);
            }
        }
        File.Move(temporary, path, overwrite: true);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture, $"{path}, {DateTime.Now:yyyy-MM-dd}, {ProcessorModel.Name()}, .NET {Environment.Version}"));
    }
}
