using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>What one kernel sends: replies, broadcasts and questions, each with the header of the message it is sent for.</summary>
internal sealed class KernelMessages(MessageFormat format, IFrontEnds frontEnds)
{
    /// <summary>The version of the Jupyter messaging protocol that is spoken here.</summary>
    public const string ProtocolVersion = "5.4";

    private static readonly byte[] Empty = "{}"u8.ToArray();
    private readonly string session = Guid.NewGuid().ToString();
    private int sent;

    /// <summary>Answers a request.</summary>
    public void Reply(Request request, JsonObject content)
    {
        var type = request.ReplyType ?? throw new ArgumentException($"A {request.Type} message has no reply.", nameof(request));
        request.Answer(Write(request.Message.Route, Header(type, NextId()), request, content));
    }

    /// <summary>Answers a request that could not be done.</summary>
    public void ReplyError(Request request, ErrorOutput error) => Reply(request, ErrorReply(error));

    /// <summary>Tells all front ends something, because of a request or (null) unasked.</summary>
    public void Publish(Request? parent, string type, JsonObject content)
    {
        var topic = Encoding.UTF8.GetBytes($"kernel.{session}.{type}");
        frontEnds.Publish(Write([topic], Header(type, NextId()), parent, content));
    }

    /// <summary>Tells all front ends what the kernel is doing: starting, busy or idle.</summary>
    public void PublishStatus(Request? parent, string state) => Publish(parent, "status", new JsonObject { ["execution_state"] = state });

    /// <summary>A name that no other kernel gives: front ends keep what was shown before a restart, and would update that too.</summary>
    public string DisplayId(string id) => $"{session}_{id}";

    /// <summary>Asks the front end that sent a request.</summary>
    /// <returns>The question's msg_id, or null when that front end has no stdin channel.</returns>
    public string? Ask(Request request, InputRequest question)
    {
        var id = NextId();
        var content = new JsonObject { ["password"] = question.IsPassword, ["prompt"] = question.Prompt };
        return frontEnds.TryAsk(request.Peer.Span, Write([], Header("input_request", id), request, content)) ? id : null;
    }

    /// <summary>The three fields that an error has everywhere.</summary>
    public static JsonObject ErrorContent(ErrorOutput error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Value,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
    };

    /// <summary>The content of a reply, or of a part of one, that gives an error.</summary>
    public static JsonObject ErrorReply(ErrorOutput error)
    {
        var content = ErrorContent(error);
        content["status"] = "error";
        return content;
    }

    private IReadOnlyList<byte[]> Write(IEnumerable<byte[]> before, JsonObject header, Request? parent, JsonObject content) =>
        format.Write(before, Bytes(header), parent?.Message.Header ?? Empty, Empty, Bytes(content));

    private static byte[] Bytes(JsonObject json) => Encoding.UTF8.GetBytes(JupyterJson.WriteLine(json));

    private string NextId() => $"{session}_{Interlocked.Increment(ref sent)}";

    private JsonObject Header(string type, string id) => new()
    {
        ["msg_id"] = id,
        ["msg_type"] = type,
        ["session"] = session,
        ["username"] = "kernel",
        ["date"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
        ["version"] = ProtocolVersion,
    };
}
