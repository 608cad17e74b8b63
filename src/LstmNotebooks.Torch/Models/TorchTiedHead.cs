namespace LstmNotebooks.Torch;

/// <summary>An output layer whose matrix is the table of embeddings: only its bias is its own.</summary>
internal sealed class TorchTiedHead : torch.nn.Module<TorchTensor, TorchTensor, TorchTensor>
{
    private readonly TorchParameter bias;

    /// <param name="size">V.</param>
    public TorchTiedHead(int size) : base(nameof(TorchTiedHead))
    {
        bias = torch.nn.Parameter(torch.zeros(size));
        RegisterComponents();
    }

    /// <returns>[B, T, V] logits.</returns>
    /// <param name="hidden">[B, T, H].</param>
    /// <param name="table">[V, H].</param>
    public override TorchTensor forward(TorchTensor hidden, TorchTensor table) => torch.nn.functional.linear(hidden, table, bias);
}
