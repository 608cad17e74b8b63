using System.Text;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class WordBoundariesTests
{
    private static readonly WordBoundaries Unicode = new();

    [Theory]
    [InlineData("can't|.| |3.14|,| |a.b|;")] // WB6, WB7, WB11, WB12
    [InlineData("snake_case|-|1a2|\r\n|\n|x")] // WB3, WB3a, WB9, WB10, WB13a, WB13b
    [InlineData("צה\"ל|\"| |ג'|\"|a|\"|a")] // WB7a to WB7c
    [InlineData("カタカナ|ひ|ら|漢|字|ไ|ท|ย")] // WB13, and scripts without spaces
    [InlineData("🇩🇪|🇫🇷|🇩|a")] // WB15, WB16
    [InlineData("👨\u200D👩\u200D👧|👍🏽|a\u200D🛑|\n|\u200D|a")] // WB3c, WB4
    [InlineData("a\u0308\u200C\u00ADb|  |.|  \u0308| |\u0085|\u0308|a")] // WB3d, WB4
    public void Next_EveryRule_PartsAsUnicodeSays(string parted)
    {
        var text = parted.Replace("|", "", StringComparison.Ordinal);

        Assert.Equal(parted, Parted(text));
    }

    [UnicodeFact]
    public void Next_UnicodesOwnTest_PartsAsItSays()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in UnicodeFile.Lines("auxiliary/WordBreakTest.txt"))
        {
            var expected = new StringBuilder();
            foreach (var field in line.Trim('÷', ' ').Split(' '))
                expected.Append(field switch { "÷" => "|", "×" => "", _ => new Rune(UnicodeFile.CodePoint(field)).ToString() });
            if (Parted(expected.ToString().Replace("|", "", StringComparison.Ordinal)) != expected.ToString())
                wrong.Add(line);
            count++;
        }

        Assert.Empty(wrong);
        Assert.Equal(1823, count);
    }

    [UnicodeFact]
    public void Of_EveryCharacter_HasUnicodesClass()
    {
        var listed = UnicodeFile.Properties("auxiliary/WordBreakProperty.txt").ToDictionary(item => item.Rune, item => item.Value);

        var wrong = from item in UnicodeFile.Properties("DerivedAge.txt")
                    let expected = ClassOf(listed.GetValueOrDefault(item.Rune, "Other"))
                    where WordBreaks.Of(item.Rune) != expected
                    select $"U+{item.Rune.Value:X4} is {WordBreaks.Of(item.Rune)}, not {expected}";

        Assert.Empty(wrong);
    }

    [UnicodeFact]
    public void Hold_EveryCharacter_IsUnicodesPictograph()
    {
        var expected = UnicodeFile.Properties("emoji/emoji-data.txt", "Extended_Pictographic").Select(item => item.Rune.Value).ToHashSet();

        Assert.Equal(expected.Order(), Enumerable.Range(0, 0x110000).Where(Pictographs.Hold));
        Assert.StartsWith(Pictographs.Version, UnicodeFile.Version, StringComparison.Ordinal);
    }

    private static string Parted(string text)
    {
        var parts = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = Unicode.Next(text, start);
            parts.Add(text[start..end]);
            start = end;
        }

        return string.Join('|', parts);
    }

    private static WordBreak ClassOf(string name) => name switch
    {
        "CR" => WordBreak.CarriageReturn,
        "LF" => WordBreak.LineFeed,
        "ZWJ" => WordBreak.Joiner,
        "ALetter" => WordBreak.Letter,
        "MidNum" => WordBreak.MidNumber,
        "MidNumLet" => WordBreak.MidNumberLetter,
        "Numeric" => WordBreak.Number,
        "ExtendNumLet" => WordBreak.ExtendNumberLetter,
        "WSegSpace" => WordBreak.Space,
        _ => Enum.Parse<WordBreak>(name.Replace("_", "", StringComparison.Ordinal)),
    };
}
