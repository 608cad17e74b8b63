using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Write a sequence of letters backwards: every letter counts, and the first is needed last.</summary>
/// <param name="Length">The number of letters in a sequence.</param>
/// <param name="Alphabet">How many different ones: the first letters of a to z.</param>
public sealed record ReversalTask(int Length, int Alphabet = 26)
{
    private const int Letters = 26;

    /// <summary>The number of letters in a sequence.</summary>
    public int Length { get; } = Length >= 1
        ? Length
        : throw new ArgumentOutOfRangeException(
            nameof(Length),
            Length,
            $"The reversal task expects a length of 1 or more but got {Length}.");

    /// <summary>How many different letters.</summary>
    public int Alphabet { get; } = Alphabet is >= 2 and <= Letters
        ? Alphabet
        : throw new ArgumentOutOfRangeException(
            nameof(Alphabet),
            Alphabet,
            $"The reversal task expects an alphabet of 2 to {Letters} letters but got {Alphabet}.");

    /// <summary>Sequences and their reversals; a longer draw from the same stream begins with the same ones.</summary>
    /// <param name="count">The number of sequences.</param>
    /// <param name="random">The stream they are drawn from.</param>
    public IReadOnlyList<TextPair> Sample(int count, RandomStream random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentNullException.ThrowIfNull(random);
        var pairs = new TextPair[count];
        for (var n = 0; n < count; n++)
        {
            var letters = new char[Length];
            for (var t = 0; t < Length; t++)
                letters[t] = (char)('a' + random.Next(Alphabet));
            var source = new string(letters);
            letters.AsSpan().Reverse();
            pairs[n] = new(source, new string(letters));
        }
        return pairs;
    }
}
