namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>A test that looks at its own process in /proc.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Only Linux shows a process's threads in /proc.";
    }
}
