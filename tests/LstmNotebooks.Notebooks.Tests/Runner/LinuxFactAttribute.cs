namespace LstmNotebooks.Notebooks.Tests.Runner;

/// <summary>A fact about Linux' folders.</summary>
public sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux())
            Skip = "Other systems have other folders.";
    }
}
