using System.IO.MemoryMappedFiles;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// References to assemblies whose files are mapped, not read: of the runtime's 70 MB the
/// compiler touches a small part, and the runtime has the same pages in memory.
/// </summary>
internal static unsafe class MappedReference
{
    /// <summary>A reference to an assembly that stays as it is until the process ends, as those of the runtime do.</summary>
    public static MetadataReference Of(string path)
    {
        using var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, mapName: null, capacity: 0, MemoryMappedFileAccess.Read);
        // The view keeps the mapping; it is never let go of, as the compiler keeps pointers into it.
        var view = file.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        byte* image = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref image);
        using var reader = new PEReader(image, checked((int)new FileInfo(path).Length));
        var headers = reader.PEHeaders;
        var metadata = ModuleMetadata.CreateFromMetadata((nint)(image + headers.MetadataStartOffset), headers.MetadataSize);
        return AssemblyMetadata.Create(metadata).GetReference(filePath: path, display: path);
    }
}
