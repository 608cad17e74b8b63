using System.Globalization;
using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Cuts text into words: runs of Unicode letters and digits.</summary>
/// <remarks>
/// A point or comma between two digits belongs to the number (3.14, 1,000). Everything else parts words, the hyphen and the underscore too.
/// Scripts that put no space between words, such as Chinese, come out as one word a run.
/// </remarks>
public sealed class WordTokenizer : ITokenizer
{
    /// <summary>A tokenizer; small letters, contractions kept, numbers kept and punctuation dropped where no options are given.</summary>
    public WordTokenizer(WordOptions? options = null)
    {
        Options = options ?? new WordOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(Options.MinLength, 1, nameof(options));
    }

    /// <summary>What it takes for a word.</summary>
    public WordOptions Options { get; }

    /// <inheritdoc/>
    public string Separator => " ";

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<char> text, ITokenReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        Span<char> buffer = stackalloc char[CaseFolding.BufferLength];
        var start = 0;
        while (start < text.Length)
        {
            var length = Character.WordLength(text[start..]);
            if (length > 0)
            {
                var end = WordEnd(text, start + length);
                Give(text[start..end], receiver, buffer);
                start = end;
            }
            else
            {
                start = ReadSign(text, start, receiver);
            }
        }
    }

    private int WordEnd(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length)
        {
            var length = Character.WordLength(text[end..]);
            if (length == 0 && IsInside(text, end))
                length = 1;
            if (length == 0)
                break;
            end += length;
        }

        return end;
    }

    /// <summary>Whether the sign at a place, with a letter or digit before it, belongs to the word.</summary>
    private bool IsInside(ReadOnlySpan<char> text, int place)
    {
        if (place + 1 >= text.Length)
            return false;
        var (before, after) = (text[place - 1], text[place + 1]);
        return text[place] switch
        {
            '\'' or '’' => Options.Contractions && char.IsLetter(before) && char.IsLetter(after),
            '.' or ',' => char.IsDigit(before) && char.IsDigit(after),
            _ => false,
        };
    }

    private void Give(ReadOnlySpan<char> word, ITokenReceiver receiver, Span<char> buffer)
    {
        if (word.Length < Options.MinLength || (!Options.Numbers && char.IsDigit(word[0]) && IsNumber(word)))
            return;
        if (Options.Contractions && word.Contains('’'))
            word = word.ToString().Replace('’', '\'');
        if (Options.LowerCase)
            word = CaseFolding.Lower(word, buffer);
        receiver.Add(word);
    }

    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsDigit(letter) && letter is not ('.' or ','))
                return false;
        }

        return true;
    }

    /// <summary>Reads what is no word, and says where it ends.</summary>
    private int ReadSign(ReadOnlySpan<char> text, int start, ITokenReceiver receiver)
    {
        Rune.DecodeFromUtf16(text[start..], out var sign, out var length);
        var end = start + length;
        if (!Options.Punctuation || !(Rune.IsPunctuation(sign) || Rune.IsSymbol(sign)) || Rune.GetUnicodeCategory(sign) == UnicodeCategory.OtherNotAssigned)
            return end;
        while (text[end..].StartsWith(text[start..(start + length)], StringComparison.Ordinal))
            end += length;
        receiver.Add(text[start..end]);
        return end;
    }
}
