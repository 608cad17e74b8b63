using System.Text;

namespace LstmNotebooks.Numerics;

/// <summary>Tells what came in a file's place, as downloads bring it.</summary>
internal static class OtherFile
{
    /// <summary>How many bytes of a file are looked at.</summary>
    public const int Length = 256;

    /// <summary>What a file is by its beginning, and what to do, as the rest of a sentence; null where it may be what is wanted.</summary>
    /// <param name="head">The first bytes.</param>
    /// <param name="wanted">What the file should be, such as "a table".</param>
    public static string? What(ReadOnlySpan<byte> head, string wanted)
    {
        var start = Start(head);
        if (Begins(start, "<!doctype html"u8) || Begins(start, "<html"u8))
            return $"a web page, not {wanted}: its address may ask for a login, or lead to a page about the file. Get the file itself.";
        return start.StartsWith("version https://git-lfs"u8)
            ? $"a pointer of Git LFS, not {wanted}: it stands for the file until that is fetched. "
                + "Run git lfs pull in its repository, or download the file itself."
            : null;
    }

    /// <summary>What to do with JSON, as the rest of a sentence; null where the file is none.</summary>
    public static string? Json(ReadOnlySpan<byte> head, string wanted)
    {
        var start = Start(head);
        return start is [(byte)'{' or (byte)'[', .. var rest]
            && Start(rest) is [(byte)'"' or (byte)'{' or (byte)'[' or (byte)'}' or (byte)']', ..]
            ? $"JSON, not {wanted}: it may be an error message of the service that it came from, "
                + "such as of a limit or a missing key, which an editor shows. "
                + "Ask the service for the file in the right form, or read the JSON with System.Text.Json."
            : null;
    }

    /// <summary>What to do with UTF-16, as the rest of a sentence; null where the file is none.</summary>
    public static string? Utf16(ReadOnlySpan<byte> head)
    {
        var encoding = head switch
        {
            [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => nameof(Encoding.Unicode),
            [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => nameof(Encoding.BigEndianUnicode),
            _ => null,
        };
        return encoding is null ? null
            : "text in UTF-16, but UTF-8 is expected: save it as UTF-8, "
                + $"as File.WriteAllText(path, File.ReadAllText(path, System.Text.Encoding.{encoding})) does.";
    }

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> head) =>
        (head.StartsWith(Encoding.UTF8.Preamble) ? head[Encoding.UTF8.Preamble.Length..] : head).TrimStart(" \t\r\n"u8);

    private static bool Begins(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word) =>
        text.Length >= word.Length && Ascii.EqualsIgnoreCase(text[..word.Length], word);
}
