using System.Text;

namespace LstmNotebooks.Data;

/// <summary>Reads cells whose quotes are not as the rules of CSV want them, where they have one meaning all the same.</summary>
internal static class CsvQuotes
{
    /// <summary>
    /// Whether a cell has one meaning: no quotes around it and nothing that would need them, or quotes around the whole of it and
    /// all within doubled.
    /// </summary>
    /// <param name="raw">The cell as it stands in the file.</param>
    /// <param name="delimiter">What stands between two cells.</param>
    public static bool AreClear(ReadOnlySpan<byte> raw, char delimiter)
    {
        var text = raw.TrimEnd(" \t"u8);
        if (!text.StartsWith("\""u8))
            return true;
        return text.EndsWith("\""u8)
            ? text.Length > 1 && AreDoubled(text[1..^1])
            : !text.ContainsAny((byte)delimiter, (byte)'\n', (byte)'\r');
    }

    /// <summary>The text of such a cell.</summary>
    public static string Read(ReadOnlySpan<byte> raw)
    {
        var text = raw.TrimEnd(" \t"u8);
        return text.Length > 1 && text.StartsWith("\""u8) && text.EndsWith("\""u8)
            ? Encoding.UTF8.GetString(text[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal)
            : Encoding.UTF8.GetString(raw);
    }

    private static bool AreDoubled(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'"') is >= 0 and var place)
        {
            if (!text[(place + 1)..].StartsWith("\""u8))
                return false;
            text = text[(place + 2)..];
        }

        return true;
    }
}
