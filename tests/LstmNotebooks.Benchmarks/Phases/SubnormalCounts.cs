using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.Benchmarks;

/// <summary>How many subnormal numbers a training step leaves behind. No measurement: every machine counts the same.</summary>
/// <param name="Layers">In the memory of recurrent layers: gradients of gates, states and inputs, and what the forward pass kept.</param>
/// <param name="Gradients">Of the parameters.</param>
/// <param name="Moments">Of the optimizer.</param>
internal sealed record SubnormalCounts(SubnormalCount Layers, SubnormalCount Gradients, SubnormalCount Moments)
{
    /// <summary>The step that is looked at; the moments had as many to decay.</summary>
    public const int Steps = 20;

    /// <summary>Trains the network on its one batch and counts after the last step.</summary>
    public static SubnormalCounts Of(NetworkCase definition)
    {
        var random = new RandomStream(1, definition.Name);
        var network = new Network(definition, random);
        var batch = new NetworkBatch(definition, random);
        var adam = new Adam(network.Parameters);
        using var memory = StepMemory.Start();
        for (var step = 1; step < Steps; step++)
        {
            memory.Next();
            Backward(network, batch);
            adam.Step();
        }

        memory.Next();
        // What earlier steps left there is none of this one's.
        foreach (var buffer in AlignedBuffer.AllFree())
            buffer.Span(0, buffer.Capacity).Clear();
        Backward(network, batch);
        var buffers = AlignedBuffer.AllFree();
        var layers = SubnormalCount.Sum(buffers.Select(static buffer => SubnormalCount.Of(buffer.Span(0, buffer.Capacity))));
        var gradients = SubnormalCount.Sum(network.Parameters.Select(static parameter => SubnormalCount.Of(parameter.Value.Gradient)));
        adam.Step();
        var state = adam.State;
        var moments = state.FirstMoments.Concat(state.SecondMoments);
        return new(layers, gradients, SubnormalCount.Sum(moments.Select(static moment => SubnormalCount.Of(moment))));
    }

    private static void Backward(Network network, NetworkBatch batch) => batch.LossOf(network.Forward(batch)).Backward();
}
