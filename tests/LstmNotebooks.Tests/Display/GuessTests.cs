using LstmNotebooks.Display;

namespace LstmNotebooks.Tests.Display;

public sealed class GuessTests
{
    public static TheoryData<Guess, string> AtANumber => new()
    {
        { Guess.None, "Result: 0.98; no guess yet: put Guess.Of(…) where the prediction is asked for.\n" },
        { Guess.Of(0.5), "Result: 0.98; you guessed 0.50, 0.48 too low.\n" },
        { Guess.Of(2), "Result: 0.98; you guessed 2.00, 1.02 too high.\n" },
        { Guess.Of(0.979), "Result: 0.98; you guessed 0.98 ✓.\n" },
        { Guess.Of("much"), "Result: 0.98; you guessed 'much', but this is a number: write it as Guess.Of(12.5).\n" },
    };

    public static TheoryData<Guess, string> InWords => new()
    {
        { Guess.None, "Result: GRU; no guess yet: put Guess.Of(…) where the prediction is asked for.\n" },
        { Guess.Of("LSTM"), "Result: GRU; you guessed LSTM.\n" },
        { Guess.Of(" gru "), "Result: GRU; you guessed gru ✓.\n" },
        { Guess.Of(3), "Result: GRU; you guessed 3.\n" },
    };

    [Theory]
    [MemberData(nameof(AtANumber))]
    public void Beside_Number_PrintsBoth(Guess guess, string expected) =>
        Assert.Equal(expected, PrintedText.Of(() => guess.Beside(0.9765, "F2")));

    [Theory]
    [MemberData(nameof(InWords))]
    public void Beside_Words_PrintsBoth(Guess guess, string expected) =>
        Assert.Equal(expected, PrintedText.Of(() => guess.Beside("GRU")));

    [Fact]
    public void Of_Nothing_IsAnError()
    {
        Assert.Contains(
            "Guess.Of(12.5), but NaN",
            Assert.Throws<ArgumentException>(() => Guess.Of(double.NaN)).Message,
            StringComparison.Ordinal);
        Assert.Contains("says something", Assert.Throws<ArgumentException>(() => Guess.Of(" ")).Message, StringComparison.Ordinal);
    }
}
