using System.Numerics;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Numerics;

/// <summary>Positions of tokens brought together by token: tokens ascending, and the positions of each ascending too.</summary>
internal sealed class TokenGroups
{
    private const int WordShift = 6; // 64 rows per word

    [ThreadStatic]
    private static TokenGroups? ofThread;

    // A bit a row of the table, all 0 between calls; and how many rows are present in the words before each word.
    private ulong[] present = [];
    private int[] before = [];

    private int[] rows = [];
    private int[] starts = [];
    private int[] positions = [];

    /// <summary>Number of different tokens.</summary>
    public int Count { get; private set; }

    /// <summary>[Count] tokens, ascending.</summary>
    public int[] Rows => rows;

    /// <summary>[Count + 1]: where each token's positions start in <see cref="Positions"/>; the last is their number.</summary>
    public int[] Starts => starts;

    /// <summary>Indices into the list of tokens.</summary>
    public int[] Positions => positions;

    /// <summary>The groups of a list of tokens, in memory that the next call on this thread uses again.</summary>
    /// <param name="tokens">Tokens, 0 to <paramref name="vocabularySize"/> − 1.</param>
    /// <param name="paddingIndex">A token whose positions are left out.</param>
    /// <param name="vocabularySize">How many tokens there are.</param>
    public static TokenGroups Of(ReadOnlySpan<int> tokens, int? paddingIndex, int vocabularySize)
    {
        var groups = ofThread ??= new TokenGroups();
        groups.Gather(tokens, paddingIndex ?? -1, (vocabularySize >> WordShift) + 1);
        return groups;
    }

    /// <summary>An array of at least that length, its content kept; a longer one has room to grow further.</summary>
    public static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length)
            Array.Resize(ref array, (int)BitOperations.RoundUpToPowerOf2((uint)length));
    }

    private void Gather(ReadOnlySpan<int> tokens, int padding, int words)
    {
        Grow(ref present, words);
        Grow(ref before, words);
        Grow(ref rows, tokens.Length);
        Grow(ref positions, tokens.Length);
        Grow(ref starts, tokens.Length + 2);

        foreach (var token in tokens)
        {
            if (token != padding)
                present[token >> WordShift] |= 1UL << token;
        }
        ListRows(words);
        Place(tokens, padding);
        Array.Clear(present, 0, words);
    }

    private void ListRows(int words)
    {
        Count = 0;
        for (var word = 0; word < words; word++)
        {
            before[word] = Count;
            for (var bits = present[word]; bits != 0; bits &= bits - 1)
                rows[Count++] = (word << WordShift) + BitOperations.TrailingZeroCount(bits);
        }
    }

    /// <summary>
    /// A counting sort. Counts stand two places up, so that summing makes them starts and placing moves these to where they belong.
    /// </summary>
    private void Place(ReadOnlySpan<int> tokens, int padding)
    {
        Array.Clear(starts, 0, Count + 2);
        foreach (var token in tokens)
        {
            if (token != padding)
                starts[GroupOf(token) + 2]++;
        }
        for (var group = 0; group < Count; group++)
            starts[group + 2] += starts[group + 1];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i] != padding)
                positions[starts[GroupOf(tokens[i]) + 1]++] = i;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int GroupOf(int token) =>
        before[token >> WordShift] + BitOperations.PopCount(present[token >> WordShift] & ((1UL << token) - 1));
}
