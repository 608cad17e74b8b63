using System.Runtime.InteropServices;
using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>Texts to learn from that every machine with this library, or with a clone of its repository, has.</summary>
public static class Corpus
{
    private const string Package = "Microsoft.NETCore.App.Ref";
    private const string Version = "10.0.12";

    /// <summary>The XML documentation of .NET 10.0.12, from the reference pack that restoring this library downloads.</summary>
    /// <exception cref="DirectoryNotFoundException">
    /// The pack is not there; the message says where it was looked for, and what to do.
    /// </exception>
    public static ApiDocs ApiDocs() => ApiDocs(Folders());

    /// <summary>The news of an invented country, written for this library, in the order of the file; see data/README.md.</summary>
    /// <param name="path">The file news.csv of the folder data/news.</param>
    public static IReadOnlyList<NewsItem> News(string path) => NewsReader.ReadItems(CsvTable.Load(path));

    /// <summary>
    /// What is true in the country of <see cref="News"/>: of the whole country, then topic by topic what lasts and what happened at
    /// each event.
    /// </summary>
    /// <param name="path">The file facts.csv of the folder data/news.</param>
    public static IReadOnlyList<NewsFact> NewsFacts(string path) => NewsReader.ReadFacts(CsvTable.Load(path));

    /// <summary>A tourist's phrasebook in English and German, written for this library, topic after topic; see data/README.md.</summary>
    /// <param name="path">The file phrasebook.csv of the folder data/language.</param>
    public static IReadOnlyList<Phrase> Phrasebook(string path) => PhrasebookReader.Read(CsvTable.Load(path));

    /// <summary>Short reviews of invented hotels, written for this library, in the order of the file; see data/README.md.</summary>
    /// <param name="path">The file reviews.csv of the folder data/reviews.</param>
    /// <exception cref="InvalidDataException">The file is another one, a cell is wrong, or a hotel is in two parts.</exception>
    public static IReadOnlyList<HotelReview> HotelReviews(string path) => ReviewReader.ReadReviews(CsvTable.Load(path));

    /// <summary>
    /// Pairs of sentences about hotels that hold the same words and mean the opposite, in the order of the file; see
    /// data/README.md.
    /// </summary>
    /// <param name="path">The file negation-probe.csv of the folder data/reviews.</param>
    /// <exception cref="InvalidDataException">
    /// The file is another one, a cell is wrong, or two sentences of a pair are not of the same words.
    /// </exception>
    public static IReadOnlyList<NegationPair> NegationProbe(string path) => ReviewReader.ReadPairs(CsvTable.Load(path));

    internal static ApiDocs ApiDocs(IReadOnlyList<string> folders)
    {
        foreach (var folder in folders)
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder, "*.xml") is { Length: > 0 } files)
                return new ApiDocs(files);
        }

        throw new DirectoryNotFoundException(
            $"The documentation of .NET is the package {Package} {Version}, which is in none of: {string.Join("; ", folders)}. "
            + "Run 'dotnet restore' in the repository; where packages lie elsewhere, set NUGET_PACKAGES to their folder.");
    }

    /// <summary>Where restore puts packages, then the packs of the SDK that runs this.</summary>
    private static string[] Folders()
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
            ? folder
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        // The runtime lies in shared/Microsoft.NETCore.App/10.0.x beside packs.
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs"));
        return
        [
            Path.Combine(packages, Package.ToLowerInvariant(), Version, "ref", "net10.0"),
            Path.Combine(packs, Package, Version, "ref", "net10.0"),
        ];
    }
}
