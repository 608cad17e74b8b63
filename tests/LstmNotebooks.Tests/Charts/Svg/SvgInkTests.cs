using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

/// <summary>Contrast as the Web Content Accessibility Guidelines define it: 4.5 : 1 for text, 3 : 1 for what else must be seen.</summary>
public sealed class SvgInkTests
{
    [Theory]
    [InlineData(SvgInk.Text, SvgInk.Page, 7)]
    [InlineData(SvgInk.Soft, SvgInk.Page, 4.5)]
    [InlineData(SvgInk.Soft, SvgInk.DeepShade, 4.5)]
    [InlineData(SvgInk.Text, SvgInk.Layer, 7)]
    [InlineData(SvgInk.Text, SvgInk.Operation, 7)]
    [InlineData(SvgInk.Text, SvgInk.State, 7)]
    [InlineData(SvgInk.Text, SvgInk.DeepShade, 7)]
    [InlineData(SvgInk.Mark, SvgInk.Shade, 4.5)]
    [InlineData(SvgInk.Mark, SvgInk.Layer, 3)]
    [InlineData(SvgInk.Mark, SvgInk.Operation, 3)]
    [InlineData(SvgInk.Mark, SvgInk.State, 3)]
    [InlineData("s0", SvgInk.Shade, 3)]
    [InlineData(SvgInk.Axis, SvgInk.Page, 3)]
    [InlineData("f0", SvgInk.Page, 3)]
    [InlineData("f1", SvgInk.Page, 3)]
    [InlineData("f2", SvgInk.Page, 3)]
    [InlineData("f3", SvgInk.Page, 3)]
    [InlineData("f4", SvgInk.Page, 3)]
    [InlineData("f5", SvgInk.Page, 3)]
    public void Of_StandsOutOnLightAndDarkPages(string ink, string ground, double least)
    {
        var (front, back) = (SvgInk.Of(ink), SvgInk.Of(ground));

        Assert.True(Contrast(front.Light, back.Light) >= least, $"light: {Contrast(front.Light, back.Light)}");
        Assert.True(Contrast(front.Dark, back.Dark) >= least, $"dark: {Contrast(front.Dark, back.Dark)}");
    }

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string color) =>
        0.2126 * Linear(color[1..3]) + 0.7152 * Linear(color[3..5]) + 0.0722 * Linear(color[5..7]);

    private static double Linear(string channel)
    {
        var value = Convert.ToInt32(channel, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
