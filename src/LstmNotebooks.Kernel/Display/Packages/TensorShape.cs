using System.Globalization;

namespace LstmNotebooks.Kernel.Display;

/// <summary>What a tensor of another package is, without its values.</summary>
/// <param name="Sizes">The sizes of its dimensions, outermost first.</param>
/// <param name="Type">What its elements are.</param>
/// <param name="Elements">How many there are.</param>
internal sealed record TensorShape(IReadOnlyList<long> Sizes, string Type, long Elements)
{
    /// <summary>[2, 3].</summary>
    public string Text => $"[{string.Join(", ", Sizes.Select(size => size.ToString(CultureInfo.InvariantCulture)))}]";
}
