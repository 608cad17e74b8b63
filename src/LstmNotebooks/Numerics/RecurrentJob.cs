namespace LstmNotebooks.Numerics;

/// <summary>The directions of a layer over a batch that is cut between threads; a part does one direction after the other, as both add to the same input gradient.</summary>
internal unsafe struct RecurrentJob<TKernel> : IPartJob where TKernel : struct, IRecurrentKernel
{
    public RecurrentPass<TKernel> First, Second;

    public bool IsBidirectional, IsBackward;

    /// <summary>Runs all parts.</summary>
    public void Run() => Workers.Run((First.Batch + RowsPerPart - 1) / RowsPerPart, ref this);

    /// <summary>Whole tiles for every thread.</summary>
    private readonly int RowsPerPart => ((First.Batch + Threads.Count - 1) / Threads.Count + MatrixTile.Rows - 1) / MatrixTile.Rows * MatrixTile.Rows;

    public readonly void Run(int part)
    {
        var firstRow = part * RowsPerPart;
        var rows = Math.Min(RowsPerPart, First.Batch - firstRow);
        Run(First, firstRow, rows);
        if (IsBidirectional)
            Run(Second, firstRow, rows);
    }

    private readonly void Run(in RecurrentPass<TKernel> pass, int firstRow, int rows)
    {
        if (IsBackward)
            pass.Backward(firstRow, rows);
        else
            pass.Forward(firstRow, rows);
    }
}
