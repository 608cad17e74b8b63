using System.Globalization;
using LstmNotebooks.Metrics;
using LstmNotebooks.Tests.Data;
using LstmNotebooks.TimeSeries;

namespace LstmNotebooks.Tests.TimeSeries;

public sealed class CultureTests
{
    [Fact]
    public void LoadSaveAndShow_UnderADecimalComma_AreTheSame()
    {
        using var folder = new TemporaryFolder();
        var path = RepositoryFiles.Find("data/stocks/aapl-2013-2018.csv");
        var expected = PriceSeries.Load(path);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (
            culture.NumberFormat.NumberDecimalSeparator,
            culture.NumberFormat.NumberGroupSeparator,
            culture.NumberFormat.NegativeSign) = (",", ".", "~");
        (culture.DateTimeFormat.DateSeparator, culture.DateTimeFormat.ShortDatePattern) = (".", "dd.MM.yyyy");

        var (loaded, text) = In(culture, () =>
        {
            PriceSeries.Load(path).SaveCsv(folder.Find("saved.csv"));
            var prices = PriceSeries.Load(folder.Find("saved.csv"));
            return (prices, $"{prices[0]} | {new Proportion(5, 10)} | {new DieboldMariano(-1.5, 0.25, 0, 9, 1)}");
        });

        Assert.Equal(expected.ToArray(), loaded.ToArray());
        Assert.Equal(
            "2013-05-13 open 64.501427, high 65.414284, low 64.5, close 64.96286, adjusted 50.961628, "
            + "volume 79237200 | 50.0 % [23.7, 76.3] of 10 | DM -1.50, p 0.250",
            text);
    }

    private static T In<T>(CultureInfo culture, Func<T> action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            return action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
