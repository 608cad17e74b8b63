namespace LstmNotebooks.Nn;

/// <summary>What a safetensors file holds.</summary>
/// <param name="Tensors">In the order of the file's header.</param>
/// <param name="Metadata">Free texts by name; empty when the file has none.</param>
public sealed record SafeTensors(IReadOnlyList<NamedTensor> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>
    /// The tensors of whole numbers or others that are no floating-point numbers, which are not among <see cref="Tensors"/>.
    /// </summary>
    public IReadOnlyList<LeftOutTensor> LeftOut { get; init; } = [];
}
