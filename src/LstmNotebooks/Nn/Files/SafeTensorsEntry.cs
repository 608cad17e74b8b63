using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>One tensor of a safetensors header.</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Shape">Sizes, outer to inner.</param>
/// <param name="Begin">First byte, from the end of the header.</param>
/// <param name="End">Byte after the last.</param>
internal sealed record SafeTensorsEntry(string Name, Shape Shape, long Begin, long End);
