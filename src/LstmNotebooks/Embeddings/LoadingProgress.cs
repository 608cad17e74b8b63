using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Tells how much of a file is read, and in the end what it held.</summary>
internal sealed class LoadingProgress(ProgressLine line, VectorFileBytes bytes)
{
    /// <summary>Asking the clock costs as much as reading a few words.</summary>
    private const int WordsBetweenLooks = 256;

    private readonly ProgressLine line = line;
    private readonly VectorFileBytes bytes = bytes;
    private long seen;

    /// <summary>One more word of the file was looked at.</summary>
    public void Step()
    {
        if (++seen % WordsBetweenLooks == 0 && line.IsDue())
            line.Show(string.Create(CultureInfo.InvariantCulture, $"{bytes.Name}  {ProgressLine.Bar(bytes.Read, bytes.Length)} {seen:N0} words"));
    }

    /// <summary>All is read.</summary>
    public void Done(WordVectors vectors) =>
        line.Keep(string.Create(CultureInfo.InvariantCulture, $"{bytes.Name}  {vectors.Count:N0} words of {vectors.Size:N0} numbers"));
}
