using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Jupyter;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Tests.Jupyter;

/// <summary>A message that the kernel sent, and where.</summary>
internal sealed record SentMessage(string Channel, Message Message)
{
    public string Type => Message.Type;

    public JsonNode Content => JsonNode.Parse(Message.Content.GetRawText())!;

    public string? ParentId => Message.ParentHeader.TryGetProperty("msg_id", out var id) ? id.GetString() : null;

    public JsonElement Header => JsonElement.Parse(Message.Header);

    /// <summary>The first frame before the delimiter: a broadcast's topic.</summary>
    public string Topic => Encoding.UTF8.GetString(Message.Route[0]);

    /// <summary>The message on one line, for comparing; the kernel's random name reads KERNEL.</summary>
    public override string ToString() =>
        $"{Channel} {Type} {JupyterJson.WriteLine(Content)}".Replace(Header.GetProperty("session").GetString()!, "KERNEL", StringComparison.Ordinal);
}
