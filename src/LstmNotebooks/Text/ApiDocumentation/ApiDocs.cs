using System.Collections;

namespace LstmNotebooks.Text;

/// <summary>The documentation of .NET as a corpus: every documented member of the framework's reference pack, with its sentences.</summary>
/// <remarks>
/// Members come in ordinal order of the files' names and in each file's own order. A reference stands as its short name (String.Trim for a
/// see cref), a parameter, keyword or piece of code as its text. Left out are "-or-" between conditions, numbers and signs alone, and the
/// lists of processor instructions in System.Runtime.Intrinsics, which are no English. Repeated sentences are kept, and say so: drop them
/// where overloads must not count several times, or must not lie on both sides of a split.
/// </remarks>
public sealed class ApiDocs : IEnumerable<ApiMember>
{
    private readonly string[] files;

    internal ApiDocs(IEnumerable<string> files) => this.files = [.. files.OrderBy(Path.GetFileName, StringComparer.Ordinal)];

    /// <summary>Number of files.</summary>
    public int FileCount => files.Length;

    /// <summary>All sentences, in order.</summary>
    /// <param name="includeRepeats">Whether a sentence comes again where it stands again.</param>
    public IEnumerable<string> Sentences(bool includeRepeats = true) =>
        from member in this
        from sentence in member.Sentences
        where includeRepeats || !sentence.IsRepeat
        select sentence.Text;

    /// <summary>Reads the files from the start, a member at a time.</summary>
    public IEnumerator<ApiMember> GetEnumerator()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            using var reader = new ApiDocsReader(file, seen);
            while (reader.Next() is { } member)
                yield return member;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
