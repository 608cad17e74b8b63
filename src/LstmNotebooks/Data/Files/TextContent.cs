using System.Text;

namespace LstmNotebooks.Data;

/// <summary>The text of a file as UTF-8, whatever its encoding.</summary>
internal static class TextContent
{
    /// <param name="content">The bytes, from the start; the stream stays the caller's.</param>
    /// <param name="name">What errors call the file.</param>
    /// <param name="encoding">Its encoding; null for UTF-8. A mark at the start of the file goes before it.</param>
    /// <returns>UTF-8 without a mark; bytes that are none are an error while it is read.</returns>
    public static Stream Open(Stream content, string name, TextEncoding? encoding)
    {
        var headed = HeadedStream.Of(content, 4);
        var chosen = ByMark(headed.Head) ?? encoding;
        return chosen is null || chosen.Value.CodePage == Encoding.UTF8.CodePage
            ? new CheckedUtf8(headed, name)
            : new CheckedUtf8(new TranscodedStream(headed, name, chosen), name);
    }

    /// <summary>The lines of a small file of UTF-8.</summary>
    public static string[] ReadLines(string path)
    {
        using var file = UnpackedFile.Open(path);
        using var reader = new StreamReader(Open(file.Content, file.Name, encoding: null), Encoding.UTF8);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(line);
        return [.. lines];
    }

    private static TextEncoding? ByMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => (TextEncoding?)null,
    };
}
