using System.Globalization;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>
/// Halves of surrogate pairs, as a front end leaves them that cuts a text in the
/// middle of an emoji. JSON can escape them, but no text can hold them.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The JSON with each escaped half replaced by the escaped replacement character, U+FFFD, which is as long.</summary>
    public static string Replace(string json)
    {
        if (!json.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
            return json;
        var text = json.ToCharArray();
        for (var i = json.IndexOf('\\', StringComparison.Ordinal); i >= 0 && i + 1 < json.Length; i = json.IndexOf('\\', i))
        {
            var unit = Unit(json, i);
            if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Unit(json, i + EscapeLength)))
            {
                i += 2 * EscapeLength;
                continue;
            }

            if (char.IsSurrogate(unit))
                "fffd".CopyTo(text.AsSpan(i + 2));
            i += 2;
        }

        return new string(text);
    }

    /// <summary>The UTF-16 unit that is escaped at a place; NUL when none is.</summary>
    private static char Unit(string json, int start) =>
        start + EscapeLength <= json.Length && json[start] == '\\' && json[start + 1] == 'u'
            && ushort.TryParse(json.AsSpan(start + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
}
