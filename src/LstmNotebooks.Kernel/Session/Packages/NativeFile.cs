namespace LstmNotebooks.Kernel.Session;

/// <summary>A native library that a package brings for this machine.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Package">The package and its version.</param>
internal sealed record NativeFile(string Path, string Package)
{
    public string Name => System.IO.Path.GetFileName(Path);
}
