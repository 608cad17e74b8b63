using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Where a front end wants the kernel to listen, and the key that both sign with.</summary>
internal sealed record ConnectionFile
{
    private const string Remedy = "Front ends write this file and start the kernel with it; start the kernel from one.";

    /// <summary>The key of the signatures; empty when messages are not signed.</summary>
    public required string Key { get; init; }

    public required EndPoint Shell { get; init; }

    public required EndPoint Control { get; init; }

    public required EndPoint Stdin { get; init; }

    public required EndPoint Iopub { get; init; }

    public required EndPoint Heartbeat { get; init; }

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="KernelException">The file is missing, is not JSON, or asks for something that is not understood here.</exception>
    public static ConnectionFile Load(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException($"{path}: expected a JSON object but got {document.RootElement.ValueKind}.");
            return Read(new JsonFields(path, document.RootElement));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KernelException($"{path}: there is no such connection file. {Remedy}", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KernelException($"{path} cannot be read ({error.Message}). Check its permissions.", error);
        }
        catch (JsonException error)
        {
            throw new KernelException($"{path} is not JSON: {error.Message} {Remedy}", error);
        }
        catch (FormatException error)
        {
            throw new KernelException($"{error.Message} {Remedy}", error);
        }
    }

    private static ConnectionFile Read(JsonFields fields)
    {
        var scheme = fields.Text("signature_scheme", "hmac-sha256");
        if (scheme != "hmac-sha256")
            throw new FormatException($"{fields.Owner}: signature_scheme '{scheme}' is unknown; expected hmac-sha256.");
        return new ConnectionFile
        {
            Key = fields.Text("key"),
            Shell = Address(fields, "shell_port"),
            Control = Address(fields, "control_port"),
            Stdin = Address(fields, "stdin_port"),
            Iopub = Address(fields, "iopub_port"),
            Heartbeat = Address(fields, "hb_port"),
        };
    }

    private static EndPoint Address(JsonFields fields, string name)
    {
        var port = fields.Number(name);
        if (port is < 1 or > 65535)
            throw new FormatException($"{fields.Owner}: field '{name}' must be a port from 1 to 65535, but is {port}.");
        var ip = fields.Text("ip");
        return fields.Text("transport", "tcp") switch
        {
            "tcp" => new IPEndPoint(Parse(fields.Owner, ip), port),
            // Jupyter's convention: the address is the beginning of a file's path, the port its end.
            "ipc" => new UnixDomainSocketEndPoint($"{ip}-{port}"),
            var transport => throw new FormatException($"{fields.Owner}: transport '{transport}' is unknown; expected tcp or ipc."),
        };
    }

    private static IPAddress Parse(string owner, string ip) => ip switch
    {
        "localhost" => IPAddress.Loopback,
        "*" => IPAddress.Any,
        _ => IPAddress.TryParse(ip, out var address)
            ? address
            : throw new FormatException($"{owner}: field 'ip' must be an IP address such as 127.0.0.1, but is '{ip}'."),
    };
}
