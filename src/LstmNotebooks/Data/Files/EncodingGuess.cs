namespace LstmNotebooks.Data;

/// <summary>What a file that is no UTF-8 may be.</summary>
/// <param name="Name">The likely encoding.</param>
/// <param name="Other">One that is worth a try too.</param>
internal sealed record EncodingGuess(string Name, string Other)
{
    private const int Around = 12;

    /// <summary>
    /// Where bytes of 80 to 9F hold anything, it is a quotation mark or dash of Windows; else both name the same characters.
    /// </summary>
    public static EncodingGuess Of(ReadOnlySpan<byte> text) => text.ContainsAnyInRange((byte)0x80, (byte)0x9F)
        ? new EncodingGuess("windows-1252", "latin-1")
        : new EncodingGuess("latin-1", "windows-1252");

    /// <summary>An error where every other byte is zero, as in UTF-16 without a mark, which would pass for UTF-8.</summary>
    public static void RefuseZeros(ReadOnlySpan<byte> head, string name)
    {
        if (!head.Contains((byte)0) || head.Length < 4)
            return;
        var zeros = new int[2];
        for (var i = 0; i < head.Length; i++)
            zeros[i % 2] += head[i] == 0 ? 1 : 0;
        var most = zeros[1] >= zeros[0] ? 1 : 0;
        if (zeros[most] * 5 < head.Length)
            return;
        var encoding = most == 1 ? "utf-16" : "utf-16BE";
        throw new InvalidDataException(
            $"{name} is not UTF-8: every other byte is zero, as in UTF-16. "
            + $"Pass Encoding = \"{encoding}\" in the format or options with which it is loaded, or save the file as UTF-8.");
    }

    /// <summary>What the place would say, and what to do.</summary>
    public string Explain(ReadOnlySpan<byte> text, int bad)
    {
        var start = Math.Max(0, bad - Around);
        var around = text[start..Math.Min(text.Length, bad + Around)];
        var cut = around[..(bad - start)].LastIndexOfAny("\r\n"u8) + 1;
        var end = around[(bad - start)..].IndexOfAny("\r\n"u8) is >= 0 and var found ? bad - start + found : around.Length;
        var place = ((TextEncoding)Name).Value.GetString(around[cut..end]);
        return $"It may be {Name}, in which the place reads '{place}': "
            + $"pass Encoding = \"{Name}\" (or \"{Other}\", \"utf-16\") in the format or options with which it is loaded, "
            + "or save the file as UTF-8.";
    }
}
