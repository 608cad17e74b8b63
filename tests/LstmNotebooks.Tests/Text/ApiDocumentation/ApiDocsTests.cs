using System.Globalization;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class ApiDocsTests
{
    private const string Sample = """
        <?xml version="1.0" encoding="utf-8"?>
        <doc>
          <assembly><name>Sample</name></assembly>
          <members>
            <member name="T:Acme.Tools.Box`1">
              <summary>Holds a <see cref="T:System.String" />
         or <see langword="null" />.</summary>
              <typeparam name="T">The type.</typeparam>
            </member>
            <member name="M:Acme.Tools.Box`1.#ctor(System.Int32)">
              <summary>Makes a <see cref="T:Acme.Tools.Box`1" />. See <see cref="M:Acme.Tools.Box`1.Put(`0)">there</see>.</summary>
              <param name="size">The type.</param>
              <exception cref="T:System.ArgumentException">
                <paramref name="size" /> is <c>0</c>.

         -or-

         <paramref name="size" /> &lt; 0.</exception>
            </member>
            <member name="T:Acme.Tools.Box`1.Lid"><summary>1.</summary></member>
            <member name="P:Acme.Tools.Box`1.Lid.IsOpen"><returns><para>First</para><para>Uses <see cref="P:Acme.Tools.Box`1.Lid.IsOpen" /></para></returns></member>
            <member name="F:Acme.Other.Value" />
            <member name="T:System.Runtime.Intrinsics.Vector"><summary><para>__m128 _mm_add_ps (a, b)</para><para>Adds them.</para></summary></member>
          </members>
        </doc>
        """;

    [Fact]
    public void Read_Sample_GivesMembersAndPlainSentences()
    {
        var members = Read(Sample);

        Assert.Equal(["Box", "Box", "Lid", "Lid.IsOpen", "Other.Value", "Vector"], members.Select(member => member.Name));
        Assert.Equal(
            ["Acme.Tools", "Acme.Tools", "Acme.Tools", "Acme.Tools", "Acme", "System.Runtime.Intrinsics"],
            members.Select(member => member.Namespace));
        Assert.Equal(
            [
                "Acme.Tools.Box`1",
                "Acme.Tools.Box`1",
                "Acme.Tools.Box`1",
                "Acme.Tools.Box`1",
                "Acme.Other",
                "System.Runtime.Intrinsics.Vector",
            ],
            members.Select(member => member.OutermostType));
        Assert.Equal(
            [
                ApiMemberKind.Type,
                ApiMemberKind.Constructor,
                ApiMemberKind.Type,
                ApiMemberKind.Property,
                ApiMemberKind.Field,
                ApiMemberKind.Type,
            ],
            members.Select(member => member.Kind));
        Assert.Equal(
            [
                new ApiSentence("Holds a String or null.", ApiPart.Summary, false),
                new ApiSentence("The type.", ApiPart.TypeParameter, false),
            ],
            members[0].Sentences);
        Assert.Equal(
            ["Makes a Box.", "See there.", "The type.", "size is 0.", "size < 0."],
            members[1].Sentences.Select(sentence => sentence.Text));
        Assert.Equal([false, false, true, false, false], members[1].Sentences.Select(sentence => sentence.IsRepeat));
        Assert.Empty(members[2].Sentences);
        Assert.Equal(["First", "Uses Lid.IsOpen"], members[3].Sentences.Select(sentence => sentence.Text));
        Assert.Equal(["Adds them."], members[5].Sentences.Select(sentence => sentence.Text));
    }

    [Theory]
    [InlineData("M:System.String.Format(System.String,System.Object)", "String.Format")]
    [InlineData("T:System.Collections.Generic.List`1", "List")]
    [InlineData("M:System.Linq.Enumerable.Select``2(System.Func{``0,``1})", "Enumerable.Select")]
    [InlineData("M:System.Decimal.op_Implicit(System.Byte)~System.Decimal", "Decimal.op_Implicit")]
    [InlineData("M:System.Text.Rune.System#IComparable#CompareTo(System.Object)", "Rune.CompareTo")]
    [InlineData("N:System.Text", "Text")]
    [InlineData("Text", "Text")]
    public void ShortName_DropsNamespaceAndArguments(string id, string expected) => Assert.Equal(expected, ApiNames.Short(id));

    [Fact]
    public void Read_CutOffFile_NamesIt()
    {
        var error = Assert.Throws<InvalidDataException>(() => Read(Sample[..400]));

        Assert.StartsWith("sample.xml, line ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ApiDocs_NotRestored_SaysWhereAndWhatToDo()
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<DirectoryNotFoundException>(() => Corpus.ApiDocs([folder.Find("packages"), folder.Find("packs")]));

        Assert.Contains("Microsoft.NETCore.App.Ref 10.0.12", error.Message, StringComparison.Ordinal);
        Assert.Contains(folder.Find("packs"), error.Message, StringComparison.Ordinal);
        Assert.Contains("Run 'dotnet restore'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ApiDocs_FilesOfAnyOrder_AreReadByName()
    {
        using var folder = new TemporaryFolder();
        string[] files =
        [
            folder.Write("b.xml", Sample.Replace("Acme", "B", StringComparison.Ordinal)),
            folder.Write("B.xml", Sample.Replace("Acme", "A", StringComparison.Ordinal)),
        ];

        var docs = new ApiDocs(files);

        Assert.Equal("A.Tools", docs.First().Namespace);
        Assert.Equal(docs.Sentences(), docs.Sentences());
        Assert.True(docs.Sentences(includeRepeats: false).Count() < docs.Sentences().Count());
    }

    /// <summary>data/README.md says how large the corpus is.</summary>
    [ApiDocsFact]
    public void Readme_SaysHowLargeTheCorpusIs()
    {
        var docs = Corpus.ApiDocs();
        var members = docs.Where(member => member.Sentences.Count > 0).ToList();
        List<string> sentences = [.. docs.Sentences()], unrepeated = [.. docs.Sentences(includeRepeats: false)];
        var all = Words(sentences);
        var distinct = Words(unrepeated);

        string[] row =
        [
            "API documentation",
            .. new long[]
            {
                docs.FileCount,
                members.Count,
                members.Select(member => member.Namespace).Distinct().Count(),
                sentences.Count,
                all.TokenCount,
                unrepeated.Count,
                distinct.TokenCount,
                all.Count,
            }
                .Select(number => number.ToString("N0", CultureInfo.InvariantCulture)),
        ];

        var line = File.ReadLines(RepositoryFiles.Find("data/README.md"))
            .Single(line => line.StartsWith($"| {row[0]} |", StringComparison.Ordinal));
        Assert.Equal($"| {string.Join(" | ", row)} |", line);
    }

    private static Vocabulary Words(IEnumerable<string> sentences) =>
        Vocabulary.Build(sentences, new WordTokenizer(), new VocabularyOptions { HasPadding = false, HasUnknown = false });

    private static List<ApiMember> Read(string xml)
    {
        using var folder = new TemporaryFolder();
        return [.. new ApiDocs([folder.Write("sample.xml", xml)])];
    }
}
