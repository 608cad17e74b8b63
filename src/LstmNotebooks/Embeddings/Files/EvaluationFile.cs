using System.Text;
using LstmNotebooks.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>A file of questions about words, line by line in columns, as it is or as gzip.</summary>
internal sealed class EvaluationFile : IDisposable
{
    private readonly VectorFileBytes bytes;
    private readonly bool lowerCase;
    private int number;

    private EvaluationFile(VectorFileBytes bytes, bool lowerCase) => (this.bytes, this.lowerCase) = (bytes, lowerCase);

    /// <summary>As messages name it.</summary>
    public string Name => bytes.Name;

    /// <summary>As reports name it: the name without endings.</summary>
    public string Title => Path.GetFileNameWithoutExtension(Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? Name[..^3] : Name);

    public static EvaluationFile Open(string path, bool lowerCase) => new(VectorFileBytes.Open(path), lowerCase);

    /// <summary>The next line that is not empty, in columns parted by tabs or spaces; null at the end.</summary>
    public (int Number, string[] Fields)? Next()
    {
        while (bytes.TryReadLine(out var line))
        {
            number++;
            var text = Encoding.UTF8.GetString(line);
            var fields = text.Split((char[])['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (fields.Length > 0)
                return (number, lowerCase ? [.. fields.Select(CaseFolding.Lower)] : fields);
        }
        return null;
    }

    public void Dispose() => bytes.Dispose();
}
