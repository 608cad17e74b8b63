using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>Where a stream of random numbers stood.</summary>
/// <param name="Name">As in the model.</param>
/// <param name="Identity">Of the stream's seed and name: a state is of use to the same stream only.</param>
/// <param name="Counter">Blocks drawn.</param>
/// <param name="Used">Numbers used of the last block.</param>
/// <param name="SpareNormalBits">The bits of the spare normal, as JSON has no NaN.</param>
internal sealed record CheckpointStream(string Name, uint Identity, ulong Counter, int Used, int SpareNormalBits)
{
    public static CheckpointStream Of(string name, RandomStream stream)
    {
        var state = stream.State;
        return new(name, IdentityOf(stream), state.Counter, state.Used, BitConverter.SingleToInt32Bits(state.SpareNormal));
    }

    /// <summary>The first number of a fork, which depends on seed and name but not on what was drawn.</summary>
    public static uint IdentityOf(RandomStream stream) => stream.Fork("identity").NextUInt32();

    public RandomStreamState State() => new(Counter, Used, BitConverter.Int32BitsToSingle(SpareNormalBits));
}
