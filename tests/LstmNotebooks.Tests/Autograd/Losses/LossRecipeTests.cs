using System.Reflection;
using System.Text.RegularExpressions;
using LstmNotebooks.Autograd;
using LstmNotebooks.Tests.Data;

namespace LstmNotebooks.Tests.Autograd;

/// <summary>A new loss is one file of its name: nothing else of the layer must know it.</summary>
public sealed class LossRecipeTests
{
    [Fact]
    public void Losses_EachIsNamedInItsOwnFileAlone()
    {
        var sources = Directory.EnumerateFiles(RepositoryFiles.Find("src/LstmNotebooks/Autograd"), "*.cs", SearchOption.AllDirectories)
            .ToDictionary(
                path => Path.GetFileName(path), path => Regex.Replace(File.ReadAllText(path), "//.*", ""), StringComparer.Ordinal);
        string[] losses =
        [
            .. typeof(Loss).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(method => method.Name)
                .Distinct(),
        ];

        Assert.NotEmpty(losses);
        Assert.All(losses, loss =>
        {
            var naming = sources.Where(source => Regex.IsMatch(source.Value, $@"\b{loss}\b")).Select(source => source.Key);
            Assert.Equal([$"Loss.{loss}.cs"], naming);
        });
    }
}
