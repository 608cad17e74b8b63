using System.Text.RegularExpressions;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Models;

/// <summary>A new cell is its kernel, its layer and its name: no other source may have to know it.</summary>
public sealed class CellRecipeTests
{
    [Theory]
    [InlineData("SLstm")]
    [InlineData("MinGru")]
    [InlineData("MinLstm")]
    public void Cell_IsNamedInThreeFilesAlone(string cell)
    {
        var naming = Directory.EnumerateFiles(RepositoryFiles.Find("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Regex.IsMatch(Regex.Replace(File.ReadAllText(file), "//.*", ""), $@"\b{cell}(Kernel)?\b"))
            .Select(Path.GetFileName);

        Assert.Equal(["CellKind.cs", $"{cell}.cs", $"{cell}Kernel.cs"], naming.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Kinds_EachMakesALayerAndHasAName()
    {
        foreach (var kind in Enum.GetValues<CellKind>())
        {
            var layer = kind.Create(inputSize: 3, hiddenSize: 2, new RandomStream(1));

            Assert.Equal(kind.ToString(), layer.GetType().Name);
            Assert.Equal(kind.ToString(), kind.Abbreviation(), ignoreCase: true);
        }
    }
}
