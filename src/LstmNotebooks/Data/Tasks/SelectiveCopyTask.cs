using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>
/// Remember the symbols that are scattered among noise, and write them down when asked: what counts must be chosen by content, not
/// by place.
/// </summary>
/// <remarks>
/// <paramref name="Marked"/> of the symbols 2 to <paramref name="Alphabet"/> + 1 lie at random places among noise (0) in a
/// sequence of <paramref name="Length"/>; then as many marks (1) ask for them in their order. Jing et al., Gated orthogonal
/// recurrent units (2019); Gu and Dao, Mamba (2023), with Length 4,096 and 16 of 16 symbols.
/// </remarks>
/// <param name="Length">Steps before the marks.</param>
/// <param name="Marked">Symbols to remember.</param>
/// <param name="Alphabet">Different symbols.</param>
public sealed record SelectiveCopyTask(int Length, int Marked = 16, int Alphabet = 16) : SequenceTask
{
    private const int Mark = 1, First = 2;

    /// <summary>Steps before the marks.</summary>
    public int Length { get; } = AtLeast(Marked, Length, "a length that holds all marked symbols, one");

    /// <summary>Symbols to remember.</summary>
    public int Marked { get; } = AtLeast(1, Marked, "a number of symbols");

    /// <summary>Different symbols.</summary>
    public int Alphabet { get; } = AtLeast(2, Alphabet, "an alphabet");

    /// <inheritdoc/>
    public override int Symbols => Alphabet + First;

    /// <inheritdoc/>
    public override int Classes => Alphabet;

    /// <inheritdoc/>
    public override int Steps => Length + Marked;

    /// <summary>ln Alphabet: each symbol is guessed.</summary>
    public override double Baseline => Math.Log(Alphabet);

    private protected override int Draw(int n, int[,] inputs, int[,] targets, RandomStream random)
    {
        var places = random.Permutation(Length).AsSpan(0, Marked);
        places.Sort();
        for (var i = 0; i < Marked; i++)
        {
            var symbol = random.Next(Alphabet);
            inputs[n, places[i]] = First + symbol;
            (inputs[n, Length + i], targets[n, Length + i]) = (Mark, symbol);
        }
        return Steps;
    }
}
