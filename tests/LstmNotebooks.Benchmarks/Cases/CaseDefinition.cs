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

    /// <summary>One line of JSON, which the other library's program reads.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, GetType(), Json);

    /// <summary>What such a line describes.</summary>
    public static CaseDefinition Parse(string json)
    {
        var fields = JsonSerializer.Deserialize<JsonElement>(json);
        CaseDefinition? definition = fields.GetProperty("kind").GetString() switch
        {
            "network" => fields.Deserialize<NetworkCase>(Json),
            "streaming" => fields.Deserialize<StreamingCase>(Json),
            "product" => fields.Deserialize<ProductCase>(Json),
            _ => null,
        };
        return definition ?? throw new ArgumentException($"A case is a network, a streaming step or a product but this is neither: {json}");
    }
}
