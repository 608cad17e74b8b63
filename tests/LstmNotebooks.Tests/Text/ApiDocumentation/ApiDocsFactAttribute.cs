using LstmNotebooks.Text;

namespace LstmNotebooks.Tests.Text;

/// <summary>A test on the documentation of .NET: skipped, and says why, where its package was not restored.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ApiDocsFactAttribute : FactAttribute
{
    public ApiDocsFactAttribute()
    {
        try
        {
            _ = Corpus.ApiDocs();
        }
        catch (DirectoryNotFoundException error)
        {
            Skip = error.Message;
        }
    }
}
