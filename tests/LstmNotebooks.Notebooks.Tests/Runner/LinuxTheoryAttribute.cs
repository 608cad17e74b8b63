namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>A theory about Linux' devices.</summary>
public sealed class LinuxTheoryAttribute : TheoryAttribute
{
    public LinuxTheoryAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Other systems have no /dev/full.";
    }
}
