using System.Globalization;
using System.Numerics;
using System.Text;
using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.Kernel.Tests.Display;

public sealed class ScalarsTests
{
    public static TheoryData<object?, string> Values { get; } = new()
    {
        { null, "null" },
        { "two\nlines", "two\nlines" },
        { true, "true" },
        { 'x', "x" },
        { 1234567, "1234567" },
        { 0.1, "0.1" },
        { 1f / 3, "0.33333334" },
        { 1.50m, "1.50" },
        { double.NaN, "NaN" },
        { (Half)0.5, "0.5" },
        { BigInteger.Pow(2, 70), "1180591620717411303424" },
        { DayOfWeek.Monday, "Monday" },
        { new DateTime(2020, 4, 17), "2020-04-17" },
        { new DateTime(2020, 4, 17, 9, 30, 5), "2020-04-17 09:30:05" },
        { new DateTimeOffset(2020, 4, 17, 9, 30, 5, TimeSpan.FromHours(2)), "2020-04-17 09:30:05 +02:00" },
        { new DateOnly(2020, 4, 17), "2020-04-17" },
        { new TimeOnly(9, 30), "09:30:00" },
        { TimeSpan.FromMinutes(90), "01:30:00" },
        { Guid.Empty, "00000000-0000-0000-0000-000000000000" },
        { typeof(Dictionary<string, int[]>), "Dictionary<string, int[]>" },
        { typeof(int?), "int?" },
        { (1, "a", 2.5), "(1, a, 2.5)" },
        { new StringBuilder("built"), "built" },
        { new Func<int, string>(i => "x"), "Func<int, string>" },
        { Task.FromResult(1), "Task<int> (its result is 1; await it to use it)" },
        { new[] { 1, 2, 3 }, "[1, 2, 3]" },
        { new List<double?> { 0.5, null }, "[0.5, null]" },
        { Array.Empty<float>(), "[]" },
        { Enumerable.Range(0, 1000).ToArray(), "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … 980 more]" },
        { new object(), "object" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void ToBundle_OneText_IsPlainText(object? value, string expected)
    {
        var bundle = ValueFormatter.ToBundle(value);

        Assert.Equal([new("text/plain", expected)], bundle.Entries);
    }

    [Fact]
    public void ToBundle_OtherCulture_ChangesNothing()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };
        try
        {
            Assert.Equal("1.5", ValueFormatter.ToBundle(1.5)["text/plain"]);
            Assert.Equal("List<string> · 1,500 items", ValueFormatter.ToBundle(Enumerable.Repeat("a", 1500).ToList())["text/plain"]!.Split('\n')[0]);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
