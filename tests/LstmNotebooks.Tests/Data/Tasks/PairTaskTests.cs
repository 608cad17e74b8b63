using System.Globalization;
using LstmNotebooks.Data;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Data.Tasks;

public sealed class PairTaskTests
{
    [Theory]
    [InlineData("1998-03-03", 0, "3 march 1998")]
    [InlineData("1998-03-03", 1, "march 3, 1998")]
    [InlineData("1998-03-03", 2, "3.3.1998")]
    [InlineData("1998-03-03", 3, "tuesday, 3 mar 1998")]
    [InlineData("1998-03-03", 4, "the third of march 1998")]
    [InlineData("1998-03-03", 5, "third of march, nineteen ninety-eight")]
    [InlineData("2000-12-31", 6, "december the thirty-first, two thousand")]
    [InlineData("2007-11-30", 5, "thirtieth of november, two thousand and seven")]
    [InlineData("1900-02-20", 5, "twentieth of february, nineteen hundred")]
    [InlineData("1905-05-21", 6, "may the twenty-first, nineteen oh five")]
    [InlineData("2012-08-12", 5, "twelfth of august, twenty twelve")]
    [InlineData("2040-01-01", 5, "first of january, twenty forty")]
    public void DatePair_InEveryForm_IsTheDate(string iso, int form, string words) =>
        Assert.Equal(new TextPair(words, iso), DateTask.Pair(DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture), form));

    [Fact]
    public void DateSample_HasNoDayTwice_AndBeginsAsAShorterOne()
    {
        var all = new DateTask().Sample(2_000, new RandomStream(1));

        Assert.Equal(2_000, all.Select(static pair => pair.Target).Distinct().Count());
        Assert.Equal(all.Take(10), new DateTask().Sample(10, new RandomStream(1)));
        Assert.Equal(366, new DateTask(2020, 2020).Sample(366, new RandomStream(1)).Count);
        Assert.Contains(
            "2020 to 2020 have 366 days",
            Assert.Throws<ArgumentOutOfRangeException>(() => new DateTask(2020, 2020).Sample(367, new RandomStream(1))).Message);
        Assert.Contains(
            "FirstYear from 1900 to 2099 but got 1800",
            Assert.Throws<ArgumentOutOfRangeException>(() => new DateTask(1800)).Message);
    }

    [Fact]
    public void ReversalSample_IsReversed()
    {
        var pairs = new ReversalTask(20, 5).Sample(50, new RandomStream(2));

        Assert.All(pairs, static pair => Assert.Equal(pair.Source, new string([.. pair.Target.Reverse()])));
        Assert.Equal("abcde", string.Concat(pairs.SelectMany(static pair => pair.Source).Distinct().Order()));
        Assert.Contains("2 to 26 letters but got 27", Assert.Throws<ArgumentOutOfRangeException>(() => new ReversalTask(5, 27)).Message);
        Assert.Contains("a length of 1 or more but got 0", Assert.Throws<ArgumentOutOfRangeException>(() => new ReversalTask(0)).Message);
    }
}
