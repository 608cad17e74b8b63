namespace LstmNotebooks.Numerics;

/// <summary>Lets the training steps of a loop share one step's memory.</summary>
/// <remarks>
/// Between <see cref="Start"/> and the end of the scope it returns, every <see cref="Next"/> takes back the memory of
/// all tensors that operations made on this thread since the last one. Values that outlive a step are cloned.
/// </remarks>
public sealed class StepMemory : IDisposable
{
    [ThreadStatic]
    private static StepMemory? current;

    private readonly StepMemory? outer;
    private readonly List<Tensor> tensors = [];

    private StepMemory(StepMemory? outer) => this.outer = outer;

    /// <summary>Begins a loop of steps on this thread; dispose of the result after the last step.</summary>
    public static StepMemory Start() => current = new StepMemory(current);

    /// <summary>Begins the next step: tensors of the step before must not be read any more.</summary>
    public void Next()
    {
        foreach (var tensor in tensors)
            tensor.Release();
        tensors.Clear();
    }

    /// <summary>Ends the loop; the memory that its steps shared goes back to the collector with the outermost loop.</summary>
    public void Dispose()
    {
        Next();
        current = outer;
        if (outer is not null)
            return;
        Buffers.Trim();
        AlignedBuffer.Trim();
    }

    internal static void Track(Tensor tensor) => current?.tensors.Add(tensor);
}
