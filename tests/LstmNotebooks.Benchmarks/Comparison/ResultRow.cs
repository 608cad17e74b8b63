using System.Text.Json;

namespace LstmNotebooks.Benchmarks;

/// <summary>The fields of one run, as a line of JSON holds them.</summary>
internal sealed record ResultRow(JsonElement Fields)
{
    public string Name => Text("name");

    public int Threads => (int)Number("threads")!.Value;

    public static ResultRow Parse(string line) => new(JsonSerializer.Deserialize<JsonElement>(line));

    /// <summary>Null where the run has no such field.</summary>
    public double? Number(string field) => Fields.TryGetProperty(field, out var value) ? value.GetDouble() : null;

    public string Text(string field) => Fields.TryGetProperty(field, out var value)
        ? value.GetString()!
        : throw new InvalidDataException(
            $"A line of the results has no field '{field}': an earlier version of the benchmark measured it. Measure again.");

    public bool Is(string field) => Fields.TryGetProperty(field, out var value) && value.GetBoolean();
}
