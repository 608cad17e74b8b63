using System.Diagnostics;
using System.Globalization;
using LstmNotebooks.Kernel.Jupyter;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class ParentWatchTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [UnixFact]
    public async Task Start_ParentEnds_CallsBack()
    {
        using var parent = Process.Start("sleep", "600");
        var gone = new TaskCompletionSource();

        ParentWatch.Start(parent.Id.ToString(CultureInfo.InvariantCulture), gone.SetResult, _ => { });
        Assert.False(gone.Task.IsCompleted);
        parent.Kill();

        await gone.Task.WaitAsync(Long);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("init")]
    public void Start_NoParent_WatchesNothing(string? parent)
    {
        Assert.False(ParentWatch.Start(parent, () => Assert.Fail("There is nobody to be gone."), _ => { }));
    }
}
