using LstmNotebooks.Display;

namespace LstmNotebooks.Tests.Display;

public sealed class RequireTests
{
    [Fact]
    public void That_Holds_PrintsTheConditionOrTheMessage()
    {
        var rmse = 35.1;

        var printed = PrintedText.Of(() =>
        {
            Require.That(rmse < 40);
            Require.That(rmse < 40, "the error is small");
        });

        Assert.Equal("✓ rmse < 40\n✓ the error is small\n", printed);
    }

    [Fact]
    public void That_DoesNotHold_SaysWhatWasExpectedAndPrintsNothing()
    {
        var rmse = 41.0;

        var printed = PrintedText.Of(() =>
        {
            var error = Assert.Throws<InvalidOperationException>(() => Require.That(rmse < 40, "the error is small"));

            Assert.StartsWith("Expected: rmse < 40 (the error is small). It does not hold here.", error.Message, StringComparison.Ordinal);
        });

        Assert.Empty(printed);
    }
}
