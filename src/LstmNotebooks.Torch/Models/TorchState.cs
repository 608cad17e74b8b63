namespace LstmNotebooks.Torch;

/// <summary>What recurrent layers of TorchSharp carry from window to window.</summary>
/// <param name="Hidden">[layers, B, H].</param>
/// <param name="Cell">[layers, B, H] an LSTM's c; null for cells without one.</param>
public sealed record TorchState(TorchTensor Hidden, TorchTensor? Cell = null) : IDisposable
{
    /// <summary>A copy outside all scopes, past which no gradient flows back.</summary>
    public TorchState Keep() => new(Kept(Hidden), Cell is null ? null : Kept(Cell));

    /// <summary>Frees its tensors.</summary>
    public void Dispose()
    {
        Hidden.Dispose();
        Cell?.Dispose();
    }

    private static TorchTensor Kept(TorchTensor tensor) => tensor.detach().clone().DetachFromDisposeScope();
}
