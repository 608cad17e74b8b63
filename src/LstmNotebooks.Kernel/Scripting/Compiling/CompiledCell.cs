using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A compiled piece of code.</summary>
/// <param name="Number">Its place among all that were compiled, from 1.</param>
/// <param name="Slot">Its place among those that have something to run, from 1: the compiler passes cells on in this order.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its line numbers.</param>
/// <param name="RiskyLines">The lines that can fail in a way of which fast code keeps no place.</param>
/// <param name="EndsInValue">Whether its last statement is a value to show.</param>
/// <param name="References">The assemblies it may need.</param>
internal sealed record CompiledCell(
    int Number,
    int Slot,
    byte[] Image,
    byte[] Symbols,
    IReadOnlySet<int> RiskyLines,
    bool EndsInValue,
    IReadOnlyList<PortableExecutableReference> References);
