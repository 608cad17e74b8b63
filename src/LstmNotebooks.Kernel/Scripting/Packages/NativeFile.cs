namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A native library for this machine.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Package">The package that brings it, and its version; null for one that lies beside an assembly.</param>
internal sealed record NativeFile(string Path, string? Package)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
