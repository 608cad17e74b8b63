using System.Text.Json;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>A request to run a cell, with the protocol's defaults where it says nothing.</summary>
internal sealed record ExecuteRequest
{
    public required string Code { get; init; }

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

    public static ExecuteRequest Read(JsonFields content)
    {
        var isSilent = content.Flag("silent", fallback: false);
        return new ExecuteRequest
        {
            Code = content.Text("code"),
            IsSilent = isSilent,
            StoreHistory = content.Flag("store_history", fallback: true) && !isSilent,
            AllowStdin = content.Flag("allow_stdin", fallback: false),
            StopOnError = content.Flag("stop_on_error", fallback: true),
            UserExpressions = [.. content.Members("user_expressions").Select(member => KeyValuePair.Create(member.Name, Expression(content, member)))],
        };
    }

    private static string Expression(JsonFields content, JsonProperty member) => member.Value.ValueKind == JsonValueKind.String
        ? member.Value.GetString()!
        : throw content.Wrong($"user_expressions.{member.Name}", "a text", member.Value);
}
