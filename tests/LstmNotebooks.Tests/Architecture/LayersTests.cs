using System.Xml.Linq;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Architecture;

public sealed class LayersTests
{
    [Fact]
    public void Library_EveryArrow_IsOneOfTheLayering()
    {
        var library = RepositoryFiles.Find("src/LstmNotebooks");
        var files = Directory.EnumerateFiles(library, "*.cs", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(library, path).Replace('\\', '/'))
            .Where(file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToArray();
        var layers = new Layers(files.Select(file => (file.Split('/')[0], Path.GetFileName(file).Split('.')[0])));

        var violations = files.SelectMany(file => layers.Violations(file, File.ReadAllText(Path.Combine(library, file)))).ToArray();

        Assert.True(files.Length > 50, $"Only {files.Length} sources found below {library}.");
        Assert.True(violations.Length == 0, string.Join('\n', violations));
    }

    [Theory]
    [InlineData("Autograd/Tape.cs", "using LstmNotebooks.Nn;", "Autograd → Nn is forbidden; Autograd stands on Numerics.")]
    [InlineData("Numerics/Tensor.cs", "    private LstmNotebooks.Charts.Figure figure;", "Numerics → Charts is forbidden; Numerics stands on nothing.")]
    [InlineData("Optim/Adam.cs", "    private Nn.Linear layer;", "Optim → Nn is forbidden; Optim stands on Autograd.")]
    [InlineData("Charts/Figure.cs", "using static LstmNotebooks.Data.Csv;", "Charts → Data is forbidden; Charts stands on nothing.")]
    [InlineData("Display/IHtml.cs", "using Alias = LstmNotebooks.Numerics.Tensor;", "Display → Numerics is forbidden; Display stands on nothing.")]
    [InlineData("Data/Csv.cs", "using LstmNotebooks.Kernel.Session; // \" and a quote", "Data → Kernel is forbidden; Data stands on Numerics.")]
    [InlineData("Metrics/Score.cs", "namespace LstmNotebooks.Data;", "the namespace is LstmNotebooks.Data but the folder is Metrics.")]
    [InlineData("Helpers/Text.cs", "using System;", "'Helpers' is no layer")]
    public void Violations_OfAForbiddenArrow_NameFileLineAndArrow(string file, string line, string expected)
    {
        var layers = new Layers([("Nn", "Linear")]);

        var violations = layers.Violations(file, $"{line}\n").ToArray();

        Assert.StartsWith($"{file}, line 1: ", violations[0], StringComparison.Ordinal);
        Assert.Contains(expected, violations[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Training/Trainer.cs", "using LstmNotebooks.Numerics;")] // by way of Models, Nn and Autograd
    [InlineData("Numerics/Tensor.cs", "using LstmNotebooks.Display;")]
    [InlineData("Autograd/Tape.cs", "// Nn.Linear uses this")]
    [InlineData("Autograd/Tape.cs", "    private const string Name = \"LstmNotebooks.Cancellation\";")]
    [InlineData("Autograd/Tape.cs", "using System.Text.Json;")]
    [InlineData("Optim/Adam.cs", "    private int Count => Nn.Length;")] // a property of that name
    public void Violations_OfAnAllowedLine_AreNone(string file, string line)
    {
        var layers = new Layers([("Nn", "Linear"), ("Text", "Vocabulary")]);

        Assert.Empty(layers.Violations(file, line));
    }

    [Fact]
    public void Projects_KernelAndLibrary_NeverReferenceEachOther_NorTests()
    {
        var allowed = new Dictionary<string, string[]>
        {
            ["LstmNotebooks"] = [],
            ["LstmNotebooks.Kernel"] = [],
            ["LstmNotebooks.Cli"] = ["LstmNotebooks", "LstmNotebooks.Kernel"],
        };

        foreach (var (project, targets) in allowed)
        {
            var path = RepositoryFiles.Find($"src/{project}/{project}.csproj");
            var references = XDocument.Load(path).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));

            Assert.All(references, reference => Assert.True(targets.Contains(reference), $"{project} → {reference} is forbidden: see {path}."));
        }
    }
}
