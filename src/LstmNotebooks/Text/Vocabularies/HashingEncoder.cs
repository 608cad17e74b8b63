using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>Turns texts into rows of word numbers without a vocabulary: a hash of its letters gives each word its slot.</summary>
/// <remarks>
/// 32-bit FNV-1a over UTF-16 code units, so a word has the same slot on every machine and in every run. Two words may share a slot.
/// Slot 0 is the padding. A vocabulary instead of a hash: <see cref="SequenceEncoder"/>.
/// </remarks>
public sealed class HashingEncoder
{
    private readonly ITokenizer tokenizer;

    /// <summary>An encoder with a fixed number of slots.</summary>
    /// <param name="slots">How many rows a table for these numbers has: one for the padding, the others for words.</param>
    /// <param name="length">T, the numbers in a row; longer texts are cut off at the end.</param>
    /// <param name="paddingSide">Where short texts are filled up with 0.</param>
    /// <param name="tokenizer">Cuts the texts; into words in small letters when null.</param>
    public HashingEncoder(int slots, int length, PaddingSide paddingSide = PaddingSide.Right, ITokenizer? tokenizer = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slots, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        (Slots, Length, PaddingSide, this.tokenizer) = (slots, length, paddingSide, tokenizer ?? new WordTokenizer());
    }

    /// <summary>How many numbers there are, the padding's 0 among them.</summary>
    public int Slots { get; }

    /// <summary>T.</summary>
    public int Length { get; }

    /// <summary>Where short texts are filled up.</summary>
    public PaddingSide PaddingSide { get; }

    /// <summary>The slot of a word, 1 to <see cref="Slots"/> − 1; the word is taken as it stands, so case counts.</summary>
    public int SlotOf(string word)
    {
        ArgumentException.ThrowIfNullOrEmpty(word);
        var hash = 2166136261u;
        foreach (var letter in word)
            hash = unchecked((hash ^ letter) * 16777619u);
        return 1 + (int)(hash % (uint)(Slots - 1));
    }

    /// <summary>
    /// [N, T] the slots of the texts' words, with the lengths of what is left of them. A text without a word has length 0.
    /// </summary>
    public EncodedSequences Encode(IEnumerable<string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        int[][] rows = [.. texts.Select(text => tokenizer.Tokenize(text).Take(Length).Select(SlotOf).ToArray())];
        var slots = new int[rows.Length, Length];
        for (var i = 0; i < rows.Length; i++)
        {
            var start = PaddingSide == PaddingSide.Left ? Length - rows[i].Length : 0;
            for (var t = 0; t < rows[i].Length; t++)
                slots[i, start + t] = rows[i][t];
        }

        return new EncodedSequences(slots, [.. rows.Select(row => row.Length)]);
    }
}
