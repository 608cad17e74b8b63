using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Tell whether the number of ones so far is odd: every bit counts, and a state of one bit is enough.</summary>
/// <remarks>Lengths are uniform between two bounds; asked for is the parity after every step, or after the last one alone.</remarks>
/// <param name="Shortest">Least number of bits.</param>
/// <param name="Longest">T: largest number of bits.</param>
/// <param name="EveryStep">Whether the parity is asked for after every step.</param>
public sealed record ParityTask(int Shortest, int Longest, bool EveryStep = true) : SequenceTask
{
    /// <summary>Least number of bits.</summary>
    public int Shortest { get; } = AtLeast(1, Shortest, "a shortest length");

    /// <summary>Largest number of bits.</summary>
    public int Longest { get; } = AtLeast(Shortest, Longest, "a longest length not below the shortest, one");

    /// <inheritdoc/>
    public override int Symbols => 2;

    /// <inheritdoc/>
    public override int Classes => 2;

    /// <inheritdoc/>
    public override int Steps => Longest;

    /// <summary>ln 2: a coin.</summary>
    public override double Baseline => Math.Log(2);

    private protected override int Draw(int n, int[,] inputs, int[,] targets, RandomStream random)
    {
        var length = random.Next(Shortest, Longest + 1);
        var odd = 0;
        for (var t = 0; t < length; t++)
        {
            inputs[n, t] = random.Next(2);
            odd ^= inputs[n, t];
            if (EveryStep || t == length - 1)
                targets[n, t] = odd;
        }
        return length;
    }
}
