using System.Globalization;
using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

public sealed class DateTicksTests
{
    [Theory]
    [InlineData("2000-01-03", "2020-04-17", 6, "2005 2010 2015 2020")]
    [InlineData("2013-05-13", "2018-05-11", 6, "2014 2015 2016 2017 2018")]
    [InlineData("2019-04-23", "2020-04-17", 6, "May 2019 Jul 2019 Sep 2019 Nov 2019 Jan 2020 Mar 2020")]
    [InlineData("2020-03-01", "2020-03-12", 4, "2020-03-02 2020-03-09")]
    [InlineData("2020-03-01", "2020-03-02", 5, "2020-03-01 06:00 12:00 18:00 2020-03-02")]
    [InlineData("2020-03-01T10:00:00", "2020-03-01T10:02:00", 4, "10:00 10:01 10:02")]
    [InlineData("0001-01-01", "9999-12-31", 11, "0001 1000 2000 3000 4000 5000 6000 7000 8000 9000")]
    public void Within_LabelsTheStartsOfPeriods(string minimum, string maximum, int target, string expected)
    {
        var ticks = DateTicks.Within(Milliseconds(minimum), Milliseconds(maximum), target);

        Assert.Equal(expected, string.Join(' ', ticks.Select(tick => tick.Label)));
    }

    [Fact]
    public void Within_WeeksStartOnMondays()
    {
        var ticks = DateTicks.Within(Milliseconds("2020-02-01"), Milliseconds("2020-03-01"), target: 5);

        Assert.All(ticks, tick => Assert.Equal(DayOfWeek.Monday, ChartText.Time(tick.Value).DayOfWeek));
    }

    private static double Milliseconds(string time) =>
        (DateTime.Parse(time, CultureInfo.InvariantCulture) - DateTime.UnixEpoch).TotalMilliseconds;
}
