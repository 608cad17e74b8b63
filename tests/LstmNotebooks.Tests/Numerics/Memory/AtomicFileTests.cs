using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class AtomicFileTests
{
    [Fact]
    public void Write_FailsHalfway_LeavesTheOldFileAndNoOther()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.safetensors", [1, 2, 3]);

        Assert.Throws<NotSupportedException>(() => AtomicFile.Write(path, stream =>
        {
            stream.WriteByte(9);
            throw new NotSupportedException();
        }));

        Assert.Equal([1, 2, 3], File.ReadAllBytes(path));
        Assert.Equal(["x.safetensors"], folder.Files);
    }

    [Fact]
    public void Write_NoSuchFolder_MakesIt()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("models/first/x.dat");

        AtomicFile.Write(path, stream => stream.WriteByte(9));

        Assert.Equal([9], File.ReadAllBytes(path));
    }

    [Fact]
    public void Write_FolderIsAFile_NamesTheFileAsked()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Write("taken", [1]), "x.dat");

        var error = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream => stream.WriteByte(9)));

        Assert.Equal($"Cannot write {path}: its folder cannot be written to. Save into a folder that you may write to.", error.Message);
    }

    [Fact]
    public void Write_PathIsAFolder_NamesItAndLeavesNothing()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Find("x.dat");
        Directory.CreateDirectory(path);

        var error = Assert.Throws<IOException>(() => AtomicFile.Write(path, stream => stream.WriteByte(9)));

        Assert.Contains($"Cannot write {path}: what stands there cannot be replaced", error.Message, StringComparison.Ordinal);
        Assert.Empty(folder.Files);
    }
}
