namespace LstmNotebooks.Numerics;

/// <summary>The directions of a layer over a batch whose tiles are cut between threads; a part does one direction after the other, as both add to the same input gradient.</summary>
internal unsafe struct RecurrentJob<TKernel> : IPartJob where TKernel : struct, IRecurrentKernel
{
    public RecurrentPass<TKernel> First, Second;

    public bool IsBidirectional, IsBackward;

    /// <summary>Runs all parts.</summary>
    public void Run() => Workers.Run(First.Tiles.Parts, ref this);

    public readonly void Run(int part)
    {
        var (first, end) = Parts.Of(part, First.Tiles.Parts, First.Tiles.Count);
        Run(First, first, end);
        if (IsBidirectional)
            Run(Second, first, end);
    }

    private readonly void Run(in RecurrentPass<TKernel> pass, int firstTile, int endTile)
    {
        if (IsBackward)
            pass.Backward(firstTile, endTile);
        else
            pass.Forward(firstTile, endTile);
    }
}
