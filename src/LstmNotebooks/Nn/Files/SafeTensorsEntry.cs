using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>One tensor of a safetensors header.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Type">As in the file.</param>
/// <param name="Kind">What the type means; null when the tensor is left out.</param>
/// <param name="Shape">Sizes, outer to inner; that of a scalar is [1].</param>
/// <param name="Begin">First byte, from the end of the header.</param>
/// <param name="End">Byte after the last.</param>
internal sealed record SafeTensorsEntry(string Name, string Type, FloatKind? Kind, Shape Shape, long Begin, long End);
