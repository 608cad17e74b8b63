using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class McNemarTests
{
    [Fact]
    public void Test_CountsTheFourKindsOfExamples()
    {
        var test = McNemar.Test(["a", "a", "b", "b", "b", "c"], ["a", "a", "b", "a", "a", "a"], ["a", "b", "a", "b", "c", "b"]);

        Assert.Equal((1, 2, 1, 2), (test.BothRight, test.OnlyA, test.OnlyB, test.BothWrong));
    }

    [Fact]
    public void PValue_SixTellingExamples_IsTheBinomialsByHand()
    {
        // 2 (1 + 6) / 2⁶, and (4 − 1)² / 6.
        var test = new McNemar("A", "B", BothRight: 10, OnlyA: 1, OnlyB: 5, BothWrong: 4);

        Assert.Equal(14 / 64.0, test.PValue, 1e-14);
        Assert.Equal(1.5, test.ChiSquared, 1e-15);
    }

    [Theory]
    // 63² / 236: approval of a prime minister in two surveys, Agresti, Categorical Data Analysis
    [InlineData(150, 86, 3.715936e-5, 16.81780)]
    [InlineData(86, 150, 3.715936e-5, 16.81780)]
    [InlineData(121, 59, 4.434449e-6, 20.67222)] // 61² / 180
    public void PValue_LargeTables_IsExact(int onlyA, int onlyB, double exact, double chiSquared)
    {
        var test = new McNemar("A", "B", 794, onlyA, onlyB, 570);

        Assert.Equal(exact, test.PValue, 1e-6 * exact);
        Assert.Equal(chiSquared, test.ChiSquared, 1e-5);
        Assert.InRange(test.ChiSquaredPValue, exact, 1.3 * exact);
    }

    [Fact]
    public void ChiSquaredPValue_FivePerCentQuantile_IsFivePerCent()
    {
        // 27² / 190 = 3.83684, just below the quantile 3.84146 of χ².
        var test = new McNemar("A", "B", 0, 109, 81, 0);

        Assert.Equal(27 * 27 / 190.0, test.ChiSquared, 1e-15);
        Assert.Equal(0.0501, test.ChiSquaredPValue, 1e-4);
    }

    [Fact]
    public void Test_NoTellingExample_HasNoDifference()
    {
        var test = McNemar.Test(["a", "b"], ["a", "a"], ["a", "a"]);

        Assert.Equal((1, 0, 1), (test.PValue, test.ChiSquared, test.ChiSquaredPValue));
        Assert.Equal(1, new McNemar("A", "B", 0, 3, 3, 0).PValue);
        Assert.Equal(0, new McNemar("A", "B", 0, 3, 3, 0).ChiSquared);
    }

    [Fact]
    public void Test_SaysItselfInOneSentence()
    {
        Assert.Equal(
            "Of 20 examples LSTM alone is right on 1, GRU alone on 5 (exact McNemar test, p 0.219): no significant difference.",
            new McNemar("LSTM", "GRU", 10, 1, 5, 4).ToString());
        Assert.Equal(
            "Of 1,600 examples LSTM alone is right on 150, GRU alone on 86 (exact McNemar test, p < 0.001): LSTM is significantly better.",
            new McNemar("LSTM", "GRU", 794, 150, 86, 570).ToString());
    }

    [Theory]
    [InlineData(2, 1, 2)]
    [InlineData(2, 2, 3)]
    [InlineData(0, 0, 0)]
    public void Test_UnequalOrNoExamples_IsAClearError(int labels, int first, int second)
    {
        var error = Assert.Throws<ArgumentException>(() => McNemar.Test(new string[labels], new string[first], new string[second]));

        Assert.Contains($"got {labels} labels with {first} and {second} predictions", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Test_OfRightAnswers_CountsThemPairByPair()
    {
        var test = McNemar.Test([true, true, false, false, true], [true, false, true, false, false], "LSTM", "GRU");

        Assert.Equal(new McNemar("LSTM", "GRU", BothRight: 1, OnlyA: 2, OnlyB: 1, BothWrong: 1), test);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(0, 0)]
    public void Test_OfRightAnswersOfOtherExamples_IsAClearError(int first, int second)
    {
        var error = Assert.Throws<ArgumentException>(() => McNemar.Test(new bool[first], new bool[second]));

        Assert.Contains($"got {first} and {second} answers", error.Message, StringComparison.Ordinal);
    }
}
