using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Remember ten symbols over a long silence and write them down when asked.</summary>
/// <remarks>
/// Ten of the symbols 1 to 8, drawn at random, <paramref name="Delay"/> − 1 blanks (0), the mark 9, ten blanks. Asked for are
/// blanks until the mark was read, then the ten symbols in their order: Delay + 20 steps in all. Hochreiter and Schmidhuber
/// (1997) in the form of Arjovsky, Shah and Bengio, Unitary evolution recurrent neural networks (2016).
/// </remarks>
/// <param name="Delay">Steps between the symbols and the answer.</param>
public sealed record CopyTask(int Delay) : SequenceTask
{
    private const int Length = 10, Alphabet = 8, Mark = Alphabet + 1;

    /// <summary>Steps between the symbols and the answer.</summary>
    public int Delay { get; } = AtLeast(1, Delay, "a delay");

    /// <inheritdoc/>
    public override int Symbols => Alphabet + 2;

    /// <inheritdoc/>
    public override int Classes => Alphabet + 1;

    /// <inheritdoc/>
    public override int Steps => Delay + 2 * Length;

    /// <summary>10 ln 8 / (Delay + 20): blanks are sure, symbols are guessed.</summary>
    public override double Baseline => Length * Math.Log(Alphabet) / Steps;

    private protected override int Draw(int n, int[,] inputs, int[,] targets, RandomStream random)
    {
        for (var t = 0; t < Steps; t++)
            targets[n, t] = 0;
        for (var i = 0; i < Length; i++)
        {
            var symbol = 1 + random.Next(Alphabet);
            (inputs[n, i], targets[n, Steps - Length + i]) = (symbol, symbol);
        }
        inputs[n, Steps - Length - 1] = Mark;
        return Steps;
    }
}
