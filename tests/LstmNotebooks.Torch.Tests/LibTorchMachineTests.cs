using System.Runtime.InteropServices;

namespace LstmNotebooks.Torch.Tests;

public sealed class LibTorchMachineTests
{
    [Theory]
    [InlineData("Linux", Architecture.X64, "3.4.30", "GLIBCXX_3.4.32")]
    [InlineData("Linux", Architecture.Arm64, "3.4.33", "Linux on x86-64 only")]
    [InlineData("OSX", Architecture.X64, null, "Apple's processors only")]
    [InlineData("Windows", Architecture.X64, null, "Visual C++ redistributable (vc_redist.x64.exe")]
    [InlineData("Linux", Architecture.X64, "3.4.33", "#r \"nuget: TorchSharp-cpu, 0.107.0\"")]
    public void Explain_SaysWhyAndWhatToDo(string system, Architecture architecture, string? library, string expected)
    {
        var machine = new LibTorchMachine(
            OSPlatform.Create(system.ToUpperInvariant()), architecture, library is null ? null : Version.Parse(library));

        var text = machine.Explain("This application or script uses TorchSharp but does not contain a reference to libtorch.\nMore.");

        Assert.Contains(expected, text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text);
    }

    [Fact]
    public void NewestIn_FindsTheHighestVersion()
    {
        var file = "x\0GLIBCXX_3.4.9\0GLIBCXX_3.4.30\0GLIBCXX_3.4.29\0"u8.ToArray();

        Assert.Equal(new Version(3, 4, 30), StandardLibrary.NewestIn(file));
    }
}
