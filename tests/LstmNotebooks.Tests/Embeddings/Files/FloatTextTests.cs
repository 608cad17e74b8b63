using System.Globalization;
using System.Text;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Embeddings;

public sealed class FloatTextTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("-0.038194")]
    [InlineData("+1.5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("1e-3")]
    [InlineData("1.5E+10")]
    [InlineData("16777217")] // between two floats
    [InlineData("1.00000005960464477539062")] // just below the middle of two floats
    [InlineData("1.000000059604644775390626")] // just above it
    [InlineData("0.00000000000000000000000000000000000000000000140129846432481707")]
    [InlineData("1.17549435e-38")]
    [InlineData("340282346638528859811704183484516925440")]
    [InlineData("9007199254740993")]
    [InlineData("12345678901234567890123.25")]
    public void TryParse_Number_IsTheNearestFloat(string text)
    {
        Assert.True(FloatText.TryParse(Encoding.UTF8.GetBytes(text), out var value));

        Assert.Equal(
            BitConverter.SingleToInt32Bits(float.Parse(text, CultureInfo.InvariantCulture)),
            BitConverter.SingleToInt32Bits(value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("abc")]
    [InlineData("1,5")]
    [InlineData("1.2.3")]
    [InlineData("--1")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-inf")]
    [InlineData("1e40")]
    [InlineData("0x10")]
    public void TryParse_NoFiniteNumber_IsFalse(string text) => Assert.False(FloatText.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void TryParse_AnyFloatWritten_GivesItsBitsBack()
    {
        var random = new RandomStream(7);

        for (var i = 0; i < 200_000; i++)
        {
            var bits = (int)random.NextUInt32();
            var expected = BitConverter.Int32BitsToSingle(bits);
            if (!float.IsFinite(expected))
                continue;
            string[] texts =
            [
                expected.ToString(CultureInfo.InvariantCulture),
                expected.ToString("F10", CultureInfo.InvariantCulture),
            ];
            foreach (var text in texts)
            {
                Assert.True(FloatText.TryParse(Encoding.UTF8.GetBytes(text), out var value), text);
                Assert.Equal(float.Parse(text, CultureInfo.InvariantCulture), value);
            }
        }
    }
}
