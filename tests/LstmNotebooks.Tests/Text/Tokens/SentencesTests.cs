using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [InlineData("Use a tool, e.g. Excel. It works vs. Word.", "Use a tool, e.g. Excel.|It works vs. Word.")]
    [InlineData("Version 10.0.12 is out. 5 files changed.", "Version 10.0.12 is out.|5 files changed.")]
    [InlineData("He said \"Stop.\" Then he left (at last.) She stayed.", "He said \"Stop.\"|Then he left (at last.)|She stayed.")]
    [InlineData("It ends etc. and goes on... on. End", "It ends etc. and goes on... on.|End")]
    [InlineData("A title\n\nA text\nthat goes on", "A title|A text\nthat goes on")]
    [InlineData("  \n ", "")]
    public void Split_Prose_GivesSentences(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Split(text)));
}
