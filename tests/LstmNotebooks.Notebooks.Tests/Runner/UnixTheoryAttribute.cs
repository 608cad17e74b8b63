namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>A theory that needs signals.</summary>
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no signals to send.";
    }
}
