using System.Text.Json;
using System.Text.Json.Serialization;

namespace LstmNotebooks.Benchmarks;

/// <summary>One case of the benchmark: everything that another library needs to know to run the same.</summary>
internal abstract record CaseDefinition(string Name)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>Which fields describe it.</summary>
    public abstract string Kind { get; }

    /// <summary>One line of JSON, which the other library's script reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, GetType(), Json);
}
