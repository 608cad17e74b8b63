namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>A test that runs on Linux only, such as one that looks at its own process in /proc.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute(string reason = "Only Linux shows a process's threads in /proc.")
    {
        if (!OperatingSystem.IsLinux())
            Skip = reason;
    }
}
