using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Types that were lifted out of a cell, as a library that later code references.</summary>
/// <param name="Name">The library's name, which a library that declares one of its types again takes over.</param>
/// <param name="Version">Counts the libraries of one name: the compiler sees the last alone.</param>
/// <param name="Trees">The code.</param>
/// <param name="TypeNames">The types it declares, with their namespaces.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">Its line numbers.</param>
/// <param name="RiskyLines">The lines that can fail in a way of which fast code keeps no place.</param>
/// <param name="References">The assemblies it may need.</param>
internal sealed record LiftedTypes(
    string Name,
    int Version,
    IReadOnlyList<SyntaxTree> Trees,
    HashSet<string> TypeNames,
    byte[] Image,
    byte[] Symbols,
    IReadOnlySet<int> RiskyLines,
    IReadOnlyList<PortableExecutableReference> References)
{
    /// <summary>The library as the compiler references it.</summary>
    public MetadataReference Reference { get; } = AssemblyMetadata.CreateFromImage(Image).GetReference(display: $"{Name} {Version}");

    /// <summary>What its code notes lines under, as that of cells does under their numbers.</summary>
    public required int Number { get; init; }

    /// <summary>What the code of the cell is without the types.</summary>
    public required string Rest { get; init; }
}
