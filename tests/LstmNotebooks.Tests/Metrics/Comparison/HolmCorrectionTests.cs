using LstmNotebooks.Metrics;

namespace LstmNotebooks.Tests.Metrics;

public sealed class HolmCorrectionTests
{
    [Theory]
    [InlineData(new[] { 0.03 }, new[] { 0.03 })]
    [InlineData(new[] { 0.01, 0.04, 0.03 }, new[] { 0.03, 0.06, 0.06 })] // R: p.adjust(c(0.01, 0.04, 0.03), "holm")
    [InlineData(new[] { 0.04, 0.01, 0.03, 0.005 }, new[] { 0.06, 0.03, 0.06, 0.02 })]
    [InlineData(new[] { 0.5, 0.9, 0.6 }, new[] { 1.0, 1.0, 1.0 })]
    [InlineData(new[] { 0.02, 0.02 }, new[] { 0.04, 0.04 })]
    [InlineData(new[] { 0.0, 1.0 }, new[] { 0.0, 1.0 })]
    public void Adjust_PValues_GivesHolms(double[] pValues, double[] expected) =>
        Assert.Equal(expected, HolmCorrection.Adjust(pValues).Select(p => Math.Round(p, 12)));

    [Fact]
    public void Adjust_TrueNullHypotheses_RarelyGivesAFalseAlarm()
    {
        var random = new Random(1);
        var alarms = Enumerable.Range(0, 4000)
            .Count(_ => HolmCorrection.Adjust([.. Enumerable.Range(0, 8).Select(_ => random.NextDouble())]).Any(p => p < 0.05));

        Assert.InRange(alarms / 4000.0, 0.035, 0.060); // uncorrected: 1 − 0.95⁸ = 0.34
    }

    [Theory]
    [InlineData(new double[0], "There are no p-values to correct. Pass one per comparison.")]
    [InlineData(new[] { 0.5, -0.1 }, "number 2 of 2 is -0.1")]
    [InlineData(new[] { double.NaN }, "number 1 of 1 is NaN")]
    public void Adjust_BadPValues_SaysWhich(double[] pValues, string expected) =>
        Assert.Contains(expected, Assert.Throws<ArgumentException>(() => HolmCorrection.Adjust(pValues)).Message, StringComparison.Ordinal);
}
