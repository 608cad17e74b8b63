using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>The element-wise functions of a cell alone, forward and backward in turns, on memory that stays in the nearest cache.</summary>
/// <param name="size">Hidden units.</param>
/// <param name="count">Steps of one sequence, over all sequences, layers and directions.</param>
internal readonly unsafe struct CellJob<TKernel>(int size, int count) : IPartJob where TKernel : struct, IRecurrentKernel
{
    private const int States = 3;

    public void Run(int part)
    {
        var memory = AlignedBuffer.Rent((TKernel.Gates + 2 * States) * size);
        new Span<float>(memory.Start, memory.Capacity).Clear();
        var states = memory.Start + TKernel.Gates * size;
        StatePointers previous = State(states), next = State(states + 2 * size), gradient = State(states + 4 * size);
        var (start, end) = Parts.Of(part, Threads.Count, count);
        for (var i = start; i < end; i++)
        {
            RecurrentStep<TKernel>.Forward(memory.Start, size, previous, next);
            RecurrentStep<TKernel>.Backward(memory.Start, size, previous, next, gradient);
        }
        AlignedBuffer.Return(memory);
    }

    private StatePointers State(float* memory) => new(memory, TKernel.HasCell ? memory + size : null);
}
