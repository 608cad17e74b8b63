using LstmNotebooks.Nn;

namespace LstmNotebooks.Torch;

/// <summary>The weights of a module of TorchSharp as they were at some time.</summary>
internal sealed class TorchWeightCopy(torch.nn.Module module)
{
    private readonly torch.nn.Module module = module;
    private IReadOnlyList<NamedTensor> kept = [];

    /// <summary>The copy; empty before the first <see cref="Keep"/>.</summary>
    public IReadOnlyList<NamedTensor> Tensors() => kept;

    /// <summary>Copies the weights as they are now.</summary>
    public void Keep() => kept = module.TensorsOf();

    /// <summary>Takes over weights that were kept elsewhere.</summary>
    public void TakeOver(IReadOnlyList<NamedTensor> tensors) => kept = tensors;

    /// <summary>Puts the copy back.</summary>
    public void Restore() => module.Set(kept, "the best epoch");
}
