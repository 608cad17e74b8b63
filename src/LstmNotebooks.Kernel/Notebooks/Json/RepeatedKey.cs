using System.Text;
using System.Text.Json;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>A key that an object has twice; <paramref name="Line"/> is that of the second, from 1.</summary>
internal sealed record RepeatedKey(string Key, int Line)
{
    /// <summary>The first one of a text; null when there is none.</summary>
    public static RepeatedKey? Find(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = NotebookJson.MaximumDepth });
        var keys = new Stack<HashSet<string>>();
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
                keys.Push(new HashSet<string>(StringComparer.Ordinal));
            else if (reader.TokenType == JsonTokenType.EndObject)
                keys.Pop();
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.GetString() is { } key && !keys.Peek().Add(key))
                return new RepeatedKey(key, bytes.AsSpan(0, (int)reader.TokenStartIndex).Count((byte)'\n') + 1);
        }

        return null;
    }
}
