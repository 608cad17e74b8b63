using System.Text.Json;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>A message of a front end, its signature checked and its parts read.</summary>
internal sealed record Message
{
    /// <summary>The frames before the delimiter, which an answer begins with too.</summary>
    public IReadOnlyList<byte[]> Route { get; init; } = [];

    /// <summary>The header as it came: what is sent because of this message carries it, to the byte.</summary>
    public required byte[] Header { get; init; }

    /// <summary>The header's msg_id.</summary>
    public required string Id { get; init; }

    /// <summary>The header's msg_type.</summary>
    public required string Type { get; init; }

    public required JsonElement ParentHeader { get; init; }

    public required JsonElement Metadata { get; init; }

    public required JsonElement Content { get; init; }

    /// <summary>Bytes that came after the JSON.</summary>
    public IReadOnlyList<byte[]> Buffers { get; init; } = [];
}
