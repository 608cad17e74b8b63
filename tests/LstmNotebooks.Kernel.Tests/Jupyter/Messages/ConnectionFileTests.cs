using System.Net;
using System.Net.Sockets;
using LstmNotebooks.Kernel.Jupyter;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

public sealed class ConnectionFileTests
{
    private const string Good = """
        {
          "shell_port": 50001, "iopub_port": 50002, "stdin_port": 50003, "control_port": 50004, "hb_port": 50005,
          "ip": "127.0.0.1", "key": "secret", "transport": "tcp", "signature_scheme": "hmac-sha256", "kernel_name": "csharp-lstm"
        }
        """;

    [Fact]
    public void Load_Tcp_GivesEveryAddress()
    {
        using var folder = new TemporaryFolder();

        var file = ConnectionFile.Load(folder.Write("kernel.json", Good));

        Assert.Equal("secret", file.Key);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 50001), file.Shell);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 50002), file.Iopub);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 50003), file.Stdin);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 50004), file.Control);
        Assert.Equal(new IPEndPoint(IPAddress.Loopback, 50005), file.Heartbeat);
    }

    [Fact]
    public void Load_Ipc_GivesPaths()
    {
        using var folder = new TemporaryFolder();

        var file = ConnectionFile.Load(folder.Write("kernel.json", Good.Replace("tcp", "ipc").Replace("127.0.0.1", "/tmp/kernel").Replace("50001", "1")));

        Assert.Equal(new UnixDomainSocketEndPoint("/tmp/kernel-1"), file.Shell);
    }

    [Theory]
    [InlineData("\"tcp\"", "\"udp\"", "transport 'udp' is unknown; expected tcp or ipc.")]
    [InlineData("hmac-sha256", "hmac-md5", "signature_scheme 'hmac-md5' is unknown; expected hmac-sha256.")]
    [InlineData("127.0.0.1", "nowhere", "field 'ip' must be an IP address such as 127.0.0.1, but is 'nowhere'.")]
    [InlineData("50004", "70000", "field 'control_port' must be a port from 1 to 65535, but is 70000.")]
    [InlineData("50004", "\"50004\"", "field 'control_port' must be a whole number, but is \"50004\".")]
    [InlineData("hb_port", "heart_port", "field 'hb_port' is missing; it must be a whole number.")]
    [InlineData("\"key\"", "\"keys\"", "field 'key' is missing; it must be a text.")]
    public void Load_OtherValue_SaysWhatIsExpected(string good, string bad, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("kernel.json", Good.Replace(good, bad));

        var error = Assert.Throws<KernelException>(() => ConnectionFile.Load(path));

        Assert.StartsWith($"{path}: {message}", error.Message);
    }

    [Theory]
    [InlineData("{", "kernel.json is not JSON")]
    [InlineData("[1]", "kernel.json: expected a JSON object but got Array.")]
    public void Load_NoObject_SaysSo(string content, string message)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("kernel.json", content);

        var error = Assert.Throws<KernelException>(() => ConnectionFile.Load(path));

        Assert.Contains(message, error.Message);
    }

    [Fact]
    public void Load_NoFile_SaysSo()
    {
        var error = Assert.Throws<KernelException>(() => ConnectionFile.Load("nowhere/kernel.json"));

        Assert.StartsWith("nowhere/kernel.json: there is no such connection file.", error.Message);
    }
}
