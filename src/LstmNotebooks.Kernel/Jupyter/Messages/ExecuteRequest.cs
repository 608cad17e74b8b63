using System.Text.Json;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>A request to run a cell, with the protocol's defaults where it says nothing.</summary>
internal sealed record ExecuteRequest
{
    public required string Code { get; init; }

    /// <summary>The language the front end has set for the cell alone; null for the notebook's own.</summary>
    public string? Language { get; init; }

    /// <summary>Show nothing and count nothing.</summary>
    public required bool IsSilent { get; init; }

    /// <summary>Count the cell, and keep it in the history.</summary>
    public required bool StoreHistory { get; init; }

    /// <summary>The front end can be asked for input.</summary>
    public required bool AllowStdin { get; init; }

    /// <summary>An error drops the cells that wait.</summary>
    public required bool StopOnError { get; init; }

    /// <summary>Names, and the expressions whose values the reply gives under them.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> UserExpressions { get; init; }

    /// <param name="content">The request's content.</param>
    /// <param name="metadata">The request's metadata: front ends send the cell's with it.</param>
    public static ExecuteRequest Read(JsonFields content, JsonElement metadata)
    {
        var isSilent = content.Flag("silent", fallback: false);
        return new ExecuteRequest
        {
            Code = content.Text("code"),
            Language = CellLanguage.Of((group, key) => Text(metadata, group, key)),
            IsSilent = isSilent,
            StoreHistory = content.Flag("store_history", fallback: true) && !isSilent,
            AllowStdin = content.Flag("allow_stdin", fallback: false),
            StopOnError = content.Flag("stop_on_error", fallback: true),
            UserExpressions =
                [.. content.Members("user_expressions").Select(member => KeyValuePair.Create(member.Name, Expression(content, member)))],
        };
    }

    private static string? Text(JsonElement metadata, string group, string key) =>
        metadata.ValueKind == JsonValueKind.Object
        && metadata.TryGetProperty(group, out var values) && values.ValueKind == JsonValueKind.Object
        && values.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static string Expression(JsonFields content, JsonProperty member) => member.Value.ValueKind == JsonValueKind.String
        ? member.Value.GetString()!
        : throw content.Wrong($"user_expressions.{member.Name}", "a text", member.Value);
}
