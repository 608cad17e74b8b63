using System.Xml.Linq;
using LstmNotebooks.Tests.Data;
using Xunit.Abstractions;

namespace LstmNotebooks.Tests.Architecture;

public sealed class LayersTests(ITestOutputHelper output)
{
    public static TheoryData<string> Projects => [.. ProjectLayers.All.Select(layers => layers.Project)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Project_EveryArrow_IsOneOfTheLayering(string project)
    {
        var expected = ProjectLayers.Of(project);
        var sources = SourcesOf(project);
        var layers = new Layers(expected, sources.Keys);
        var matrix = new ArrowMatrix(project, expected.Folders, sources.SelectMany(source =>
            layers.Arrows(source.Key, source.Value).Select(target => (Layers.FolderOf(source.Key), target))));
        output.WriteLine(matrix.ToString());

        var violations = sources.SelectMany(source => layers.Violations(source.Key, source.Value)).ToArray();

        Assert.True(sources.Count > 20, $"Only {sources.Count} sources found below src/{project}.");
        Assert.True(violations.Length == 0, $"{string.Join('\n', violations)}\n{matrix}");
        Assert.True(matrix.Cycles().Count == 0, $"{string.Join('\n', matrix.Cycles())}\n{matrix}");
    }

    [Fact]
    public void Projects_AllOfTheSources_HaveTheirLayers() => Assert.Equal(
        ProjectLayers.All.Select(layers => layers.Project).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(RepositoryFiles.Find("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Table_EveryFolder_StandsOnThoseAboveItsLine(string project)
    {
        var layers = ProjectLayers.Of(project);
        for (var i = 0; i < layers.Folders.Count; i++)
            Assert.Subset(layers.Folders.Take(i).ToHashSet(), layers.Arrows[layers.Folders[i]].ToHashSet());
    }

    [Theory]
    [InlineData("Autograd/Tape.cs", "using LstmNotebooks.Nn;", "Autograd → Nn is forbidden; Autograd stands on Numerics.")]
    [InlineData("Numerics/Tensor.cs", "    private LstmNotebooks.Charts.Figure figure;", "Numerics → Charts is forbidden; Numerics stands")]
    [InlineData("Optim/Adam.cs", "    private Nn.Linear layer;", "Optim → Nn is forbidden; Optim stands on Autograd.")]
    [InlineData("Charts/Figure.cs", "using static LstmNotebooks.Data.Csv;", "Charts → Data is forbidden; Charts stands on Numerics.")]
    [InlineData("Display/IHtml.cs", "using Alias = LstmNotebooks.Numerics.Tensor;", "Display → Numerics is forbidden; Display stands on nothing")]
    [InlineData("Data/Csv.cs", "using LstmNotebooks.Kernel.Session; // \" and a quote", "Data → Kernel is forbidden; Data stands on")]
    [InlineData("Metrics/Score.cs", "namespace LstmNotebooks.Data;", "the namespace is LstmNotebooks.Data but the folder is Metrics.")]
    [InlineData("Helpers/Text.cs", "using System;", "'Helpers' is no layer")]
    public void Violations_OfAForbiddenArrow_NameFileLineAndArrow(string file, string line, string expected) =>
        AssertViolation("LstmNotebooks", ["Nn/Linear.cs"], file, line, expected);

    [Theory]
    [InlineData("Kernel", "Display/Grid.cs", "using LstmNotebooks.Kernel.Scripting;", "Display → Scripting is forbidden; Display stands on")]
    [InlineData("Kernel", "Cells/Stack.cs", "using LstmNotebooks.NetInteractive.Formatting;", "Cells → NetInteractive is forbidden")]
    [InlineData("Kernel", "Display/Grid.cs", "namespace LstmNotebooks.NetInteractive;", "NetInteractive but the folder is Display.")]
    [InlineData("Cli", "Running/Run.cs", "using LstmNotebooks.Cli.Reporting;", "Running → Reporting is forbidden; Running stands on")]
    [InlineData("Torch", "Weights/Copy.cs", "    private readonly TorchTrainer trainer;", "Weights → Training is forbidden; Weights")]
    [InlineData("Torch", "LibTorch.cs", "var weights = new TorchWeights();", "(top) → Weights is forbidden; (top) stands on nothing.")]
    public void Violations_InEveryProject_AreSeen(string project, string file, string line, string expected) =>
        AssertViolation($"LstmNotebooks.{project}", ["Training/TorchTrainer.cs", "Weights/TorchWeights.cs"], file, line, expected);

    [Theory]
    [InlineData("Training/Trainer.cs", "using LstmNotebooks.Numerics;")] // by way of Models, Nn and Autograd
    [InlineData("Numerics/Tensor.cs", "using LstmNotebooks.Display;")]
    [InlineData("Autograd/Tape.cs", "// Nn.Linear uses this")]
    [InlineData("Autograd/Tape.cs", "    private const string Name = \"LstmNotebooks.Cancellation\";")]
    [InlineData("Autograd/Tape.cs", "using System.Text.Json;")]
    [InlineData("Optim/Adam.cs", "    private int Count => Nn.Length;")] // a property of that name
    public void Violations_OfAnAllowedLine_AreNone(string file, string line)
    {
        var layers = new Layers(ProjectLayers.Of("LstmNotebooks"), ["Nn/Linear.cs", "Text/Vocabulary.cs"]);

        Assert.Empty(layers.Violations(file, line));
    }

    [Fact]
    public void Matrix_OfACircle_NamesItOnceAndCountsFiles()
    {
        var matrix = new ArrowMatrix("Circle", ["Ab", "Bcd", "E"], [("Ab", "Bcd"), ("Bcd", "E"), ("Bcd", "E"), ("E", "Ab")]);

        Assert.Equal(["Ab → Bcd → E → Ab"], matrix.Cycles());
        Assert.Equal(
            """
            Circle: files of a row's folder that know a column's
                 Ab  Bcd  E
            Ab    ·    1
            Bcd        ·  2
            E     1       ·

            """.ReplaceLineEndings("\n"),
            matrix.ToString());
    }

    [Fact]
    public void Projects_ReferenceEachOther_OneWayOnly()
    {
        var allowed = new Dictionary<string, string[]>
        {
            ["LstmNotebooks"] = [],
            ["LstmNotebooks.Torch"] = ["LstmNotebooks"],
            ["LstmNotebooks.Frames"] = ["LstmNotebooks"],
            ["LstmNotebooks.Kernel"] = [],
            ["LstmNotebooks.Cli"] = ["LstmNotebooks", "LstmNotebooks.Kernel"],
        };

        foreach (var (project, targets) in allowed)
        {
            var path = RepositoryFiles.Find($"src/{project}/{project}.csproj");
            var references = XDocument.Load(path).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

            Assert.All(references, reference =>
                Assert.True(targets.Contains(reference), $"{project} → {reference} is forbidden: see {path}."));
        }
    }

    private static void AssertViolation(string project, string[] files, string file, string line, string expected)
    {
        var layers = new Layers(ProjectLayers.Of(project), files);

        var violations = layers.Violations(file, $"{line}\n").ToArray();

        Assert.StartsWith($"{file}, line 1: ", violations[0], StringComparison.Ordinal);
        Assert.Contains(expected, violations[0], StringComparison.Ordinal);
    }

    /// <summary>The text of each source of a project, by its path below the project's folder.</summary>
    private static SortedDictionary<string, string> SourcesOf(string project)
    {
        var root = RepositoryFiles.Find($"src/{project}");
        var files = Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
            .Where(file => file.Split('/')[0] is not ("obj" or "bin"));
        return new(files.ToDictionary(file => file, file => File.ReadAllText(Path.Combine(root, file))), StringComparer.Ordinal);
    }
}
