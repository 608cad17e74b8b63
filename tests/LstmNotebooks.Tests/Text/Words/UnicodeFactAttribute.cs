namespace LstmNotebooks.Tests.Text;

/// <summary>A test on Unicode's own files: skipped, and says why, where they are missing or of another version.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnicodeFactAttribute : FactAttribute
{
    public UnicodeFactAttribute() => Skip = UnicodeFile.Missing;
}
