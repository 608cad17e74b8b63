using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Finds the files of #load, and leaves a cell's name as it is: as a path it would become one of this machine.</summary>
internal sealed class CellSourceResolver(string document, string directory) : SourceFileResolver(ImmutableArray<string>.Empty, directory)
{
    private readonly string document = document;

    public override string? NormalizePath(string path, string? baseFilePath) =>
        path == document ? path : base.NormalizePath(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) =>
        base.ResolveReference(path, baseFilePath == document ? null : baseFilePath);

    public override bool Equals(object? obj) => base.Equals(obj) && document == ((CellSourceResolver)obj!).document;

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), document);
}
