using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>The element-wise functions of a cell alone, forward and backward in turns, on memory that stays in the nearest cache.</summary>
/// <param name="size">Hidden units; as in a layer, whole vectors of them are worked on.</param>
/// <param name="count">Steps of one sequence, over all sequences, layers and directions.</param>
internal readonly unsafe struct CellJob<TKernel>(int size, int count) : IPartJob where TKernel : struct, IRecurrentKernel
{
    private static int States => 1 + TKernel.CellStates;

    public void Run(int part)
    {
        var units = PanelMatrix.Padded(size);
        var memory = AlignedBuffer.Rent((TKernel.Gates + 3 * States) * units);
        new Span<float>(memory.Start, memory.Capacity).Clear();
        var states = memory.Start + TKernel.Gates * units;
        StatePointers previous = State(states, units), next = State(states + States * units, units), gradient = State(
            states + 2 * States * units, units);
        var (start, end) = Parts.Of(part, Threads.Count, count);
        for (var i = start; i < end; i++)
        {
            CellLoop<TKernel>.Forward(memory.Start, memory.Start, units, previous, next, units);
            CellLoop<TKernel>.Backward(memory.Start, units, previous, next, gradient, units);
        }
        AlignedBuffer.Return(memory);
    }

    private static StatePointers State(float* memory, int units) => new(memory, TKernel.CellStates > 0 ? memory + units : null);
}
