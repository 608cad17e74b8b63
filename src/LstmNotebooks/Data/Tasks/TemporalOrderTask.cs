using LstmNotebooks.Numerics;

namespace LstmNotebooks.Data;

/// <summary>Tell in which order the symbols X and Y came, far apart among distractors.</summary>
/// <remarks>
/// A sequence begins with the start symbol, ends with the trigger, and holds <paramref name="Marked"/> symbols of X and Y among
/// distractors a to d; its class is their order: 4 classes of two (task 6a of Hochreiter and Schmidhuber, Long short-term
/// memory, 1997), 8 of three (task 6b). As there, lengths are T to 1.1 T, and the marked symbols lie from 0.1 T to 0.2 T and
/// from 0.5 T to 0.6 T, with three from 0.1 T, 0.33 T and 0.66 T over a tenth of T each (there with T = 100). Symbols: 0 start, 1
/// trigger, 2 X, 3 Y,
/// 4 to 7 distractors. The class is asked for after the trigger.
/// </remarks>
/// <param name="Length">T: the least length, 50 or more.</param>
/// <param name="Marked">2 or 3 symbols of which the order counts.</param>
public sealed record TemporalOrderTask(int Length = 100, int Marked = 2) : SequenceTask
{
    private const int Trigger = 1, X = 2, FirstDistractor = 4, Distractors = 4;
    private static readonly int[] Two = [10, 50], Three = [10, 33, 66];

    /// <summary>T: the least length.</summary>
    public int Length { get; } = AtLeast(50, Length, "a length");

    /// <summary>Symbols of which the order counts.</summary>
    public int Marked { get; } = Marked is 2 or 3
        ? Marked
        : throw new ArgumentOutOfRangeException(nameof(Marked), Marked, $"The order of 2 or 3 symbols can be asked for but got {Marked}.");

    /// <inheritdoc/>
    public override int Symbols => FirstDistractor + Distractors;

    /// <inheritdoc/>
    public override int Classes => 1 << Marked;

    /// <inheritdoc/>
    public override int Steps => Length + Length / 10;

    /// <summary>ln 4 or ln 8: the order is guessed.</summary>
    public override double Baseline => Marked * Math.Log(2);

    private protected override int Draw(int n, int[,] inputs, int[,] targets, RandomStream random)
    {
        var length = random.Next(Length, Steps + 1);
        for (var t = 1; t < length - 1; t++)
            inputs[n, t] = FirstDistractor + random.Next(Distractors);
        inputs[n, length - 1] = Trigger;
        var order = 0;
        foreach (var percent in Marked == 2 ? Two : Three)
        {
            var which = random.Next(2);
            inputs[n, Length * percent / 100 + random.Next(Length / 10 + 1)] = X + which;
            order = 2 * order + which;
        }
        targets[n, length - 1] = order;
        return length;
    }
}
