using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class DeduplicationTests
{
    [Fact]
    public void Deduplicate_RepeatsAndConflicts_AreLeftOutAndCounted()
    {
        LabelledText[] texts =
        [
            new("Bank closes early", "", "news"),
            new("You must see this", "", "clickbait"),
            new("BANK closes - early!", "", "news"),
            new("Mayor resigns", "", "news"),
            new("you must  see this", "", "news"),
            new("You must see this!", "", "clickbait"),
        ];

        var result = texts.Deduplicate();

        Assert.Equal([texts[0], texts[3]], result.Items);
        Assert.Equal("2 kept, 1 repeats and 3 with conflicting labels left out", result.ToString());
    }

    [Fact]
    public void Deduplicate_OtherText_IsCompared()
    {
        LabelledText[] texts = [new("A", "One text", "real"), new("B", "One text", "real"), new("A", "Another text", "real")];

        Assert.Equal(3, texts.Deduplicate().Items.Count);
        Assert.Equal([texts[0], texts[2]], texts.Deduplicate(text => text.Text).Items);
        Assert.Equal([texts[0], texts[1]], texts.Deduplicate(text => text.Title).Items);
    }

    [Fact]
    public void Deduplicate_TextsWithoutAWord_AreAllKept()
    {
        string[] texts = ["", "?!", "", "word", "Word."];

        var result = texts.Deduplicate(text => text, _ => "real");

        Assert.Equal(["", "?!", "", "word"], result.Items);
        Assert.Equal((1, 0), (result.Repeats, result.Conflicts));
    }
}
