using System.Text.Json;
using System.Text.Json.Serialization;

namespace LstmNotebooks.Models;

/// <summary>How a model's settings are written into the file of its weights: every one must be there, and no other.</summary>
internal static class SettingsJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    public static string Of<TDocument>(TDocument document) => JsonSerializer.Serialize(document, Options);

    /// <exception cref="JsonException">The text is no such document.</exception>
    public static TDocument Read<TDocument>(string json) =>
        JsonSerializer.Deserialize<TDocument>(json, Options) ?? throw new JsonException("there is nothing in it");
}
