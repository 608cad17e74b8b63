using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

public sealed class HashingEncoderTests
{
    [Theory]
    [InlineData("a", 1 + (int)(0xE40C292Cu % 9_999))] // the published FNV-1a of "a" and of "foobar"
    [InlineData("foobar", 1 + (int)(0xBF9CF968u % 9_999))]
    public void SlotOf_Word_IsItsFnv1a(string word, int expected) => Assert.Equal(expected, new HashingEncoder(10_000, 8).SlotOf(word));

    [Fact]
    public void SlotOf_ManyWords_StaysAboveThePadding()
    {
        var encoder = new HashingEncoder(slots: 7, length: 1);

        var slots = Enumerable.Range(0, 1000).Select(n => encoder.SlotOf($"word{n}")).Distinct().Order();

        Assert.Equal([1, 2, 3, 4, 5, 6], slots);
    }

    [Theory]
    [InlineData(PaddingSide.Left, "0 a b")]
    [InlineData(PaddingSide.Right, "a b 0")]
    public void Encode_ShortLongAndEmpty_FillsUpAndCuts(PaddingSide side, string shortRow)
    {
        var encoder = new HashingEncoder(10_000, length: 3, side);
        string Expected(string row) => string.Join(' ', row.Split(' ').Select(word => word == "0" ? 0 : encoder.SlotOf(word)));

        var encoded = encoder.Encode(["A b.", "a b c d", ""]);

        Assert.Equal(
            [Expected(shortRow), Expected("a b c"), "0 0 0"],
            Enumerable.Range(0, 3).Select(i => string.Join(' ', Enumerable.Range(0, 3).Select(t => encoded.Tokens[i, t]))));
        Assert.Equal([2, 3, 0], encoded.Lengths);
    }

    [Fact]
    public void Constructor_NoSlotForWords_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new HashingEncoder(slots: 1, length: 3));

    [Fact]
    public void GetBatch_SomePositions_AreThoseTextsInThatOrder()
    {
        var encoded = new HashingEncoder(100, length: 2).Encode(["a b", "c", "d e"]);

        var batch = encoded.GetBatch(2, 1, 2);

        Assert.Equal([2, 1, 2], batch.Lengths);
        Assert.Equal(encoded.Tokens[2, 1], batch.Tokens[0, 1]);
        Assert.Equal(encoded.Tokens[1, 0], batch.Tokens[1, 0]);
        Assert.Equal(encoded.Tokens[2, 0], batch.Tokens[2, 0]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void GetBatch_PositionOutside_SaysWhich(int position)
    {
        var encoded = new HashingEncoder(100, length: 2).Encode(["a b", "c", "d e"]);

        var error = Assert.Throws<ArgumentOutOfRangeException>(() => encoded.GetBatch(0, position));

        Assert.Contains($"texts 0 to 2, but position 1 of the batch asks for text {position}", error.Message, StringComparison.Ordinal);
    }
}
