using System.Text.Json;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>The fields of a JSON object that somebody else wrote; <paramref name="Owner"/> is what errors call it.</summary>
/// <remarks>A field that is null counts as missing. What is missing or of another kind is a <see cref="FormatException"/>.</remarks>
internal readonly record struct JsonFields(string Owner, JsonElement Element)
{
    public string Text(string name) => Text(name, fallback: null) ?? throw Missing(name, "a text");

    public string? Text(string name, string? fallback) =>
        Find(name, "a text", JsonValueKind.String) is { } found ? found.GetString() : fallback;

    public bool Flag(string name, bool fallback) =>
        Find(name, "true or false", JsonValueKind.True, JsonValueKind.False) is { } found
            ? found.ValueKind == JsonValueKind.True
            : fallback;

    public int Number(string name) => OptionalNumber(name) ?? throw Missing(name, "a whole number");

    public int? OptionalNumber(string name)
    {
        if (Find(name, "a whole number", JsonValueKind.Number) is not { } found)
            return null;
        return found.TryGetInt32(out var number) ? number : throw Wrong(name, "a whole number of 32 bits", found);
    }

    /// <summary>The members of an object, none when it is missing.</summary>
    public IEnumerable<JsonProperty> Members(string name) =>
        Find(name, "an object", JsonValueKind.Object) is { } found ? found.EnumerateObject() : [];

    /// <summary>The error of a field whose value does not fit.</summary>
    public FormatException Wrong(string name, string expected, JsonElement value)
    {
        const int shown = 40;
        var text = value.GetRawText();
        return new FormatException(
            $"{Owner}: field '{name}' must be {expected}, but is {(text.Length <= shown ? text : text[..shown] + "…")}.");
    }

    private JsonElement? Find(string name, string expected, params ReadOnlySpan<JsonValueKind> kinds)
    {
        if (!Element.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        return kinds.Contains(value.ValueKind) ? value : throw Wrong(name, expected, value);
    }

    private FormatException Missing(string name, string expected) => new($"{Owner}: field '{name}' is missing; it must be {expected}.");
}
