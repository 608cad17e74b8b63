using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Cli.Sessions;

/// <summary>How the program and its session processes write to each other: one line of JSON a message.</summary>
internal static class SessionWire
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameOutputs } },
    };

    public static string Write<T>(T message) => JsonSerializer.Serialize(message, Options);

    public static T Read<T>(string line) =>
        JsonSerializer.Deserialize<T>(line, Options) ?? throw new JsonException($"Expected a {typeof(T).Name} but got: {line}");

    private static void NameOutputs(JsonTypeInfo type)
    {
        if (type.Type != typeof(CellOutput))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions
        {
            DerivedTypes =
            {
                new JsonDerivedType(typeof(StreamOutput), "stream"),
                new JsonDerivedType(typeof(DisplayOutput), "display"),
                new JsonDerivedType(typeof(DisplayUpdate), "update"),
                new JsonDerivedType(typeof(ResultOutput), "result"),
                new JsonDerivedType(typeof(PageOutput), "page"),
                new JsonDerivedType(typeof(ClearOutput), "clear"),
                new JsonDerivedType(typeof(ErrorOutput), "error"),
            },
        };
    }
}
