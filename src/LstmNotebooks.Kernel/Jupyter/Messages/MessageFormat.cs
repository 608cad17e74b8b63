using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace LstmNotebooks.Kernel.Jupyter;

/// <summary>Messages as frames: route, delimiter, signature, header, parent header, metadata, content, buffers.</summary>
/// <param name="key">What both sides sign with; empty when messages are not signed.</param>
internal sealed class MessageFormat(string key)
{
    private const int SignedParts = 4;
    private const int RememberedSignatures = 65_536;
    private static readonly byte[] Delimiter = "<IDS|MSG>"u8.ToArray();
    private readonly byte[] key = Encoding.UTF8.GetBytes(key);
    private readonly SeenSignatures seen = new(RememberedSignatures);

    /// <summary>Reads a message.</summary>
    /// <exception cref="FormatException">
    /// The frames are no message, or none that was signed with the key, or one that came before.
    /// </exception>
    public Message Read(IReadOnlyList<byte[]> frames)
    {
        var delimiter = Find(frames);
        var parts = frames.Skip(delimiter + 2).Take(SignedParts).ToArray();
        if (parts.Length < SignedParts)
            throw new FormatException(
                $"expected a signature and {SignedParts} parts after <IDS|MSG> but got {frames.Count - delimiter - 1} frames");
        Verify(frames[delimiter + 1], parts);
        var header = new JsonFields("header", Parse("header", parts[0]));
        return new Message
        {
            Route = [.. frames.Take(delimiter)],
            Header = parts[0],
            Id = header.Text("msg_id"),
            Type = header.Text("msg_type"),
            ParentHeader = Parse("parent header", parts[1]),
            Metadata = Parse("metadata", parts[2]),
            Content = Parse("content", parts[3]),
            Buffers = [.. frames.Skip(delimiter + 2 + SignedParts)],
        };
    }

    /// <summary>Writes a message behind the given frames: a route, or the topic of a broadcast.</summary>
    public IReadOnlyList<byte[]> Write(IEnumerable<byte[]> before, byte[] header, byte[] parentHeader, byte[] metadata, byte[] content)
    {
        byte[][] parts = [header, parentHeader, metadata, content];
        return [.. before, Delimiter, Signature(parts), .. parts];
    }

    private static int Find(IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++)
            if (frames[i].AsSpan().SequenceEqual(Delimiter))
                return i;
        throw new FormatException("it has no frame <IDS|MSG>");
    }

    private void Verify(byte[] signature, byte[][] parts)
    {
        if (key.Length == 0)
            return;
        if (signature.Length == 0)
            throw new FormatException("it is not signed");
        if (!CryptographicOperations.FixedTimeEquals(signature, Signature(parts)))
            throw new FormatException("its signature is wrong: it was made with another key, or the message was changed");
        if (!seen.Add(Convert.FromHexString(Encoding.ASCII.GetString(signature))))
            throw new FormatException("it came before");
    }

    /// <summary>The signature in small hexadecimal digits, as it stands in the frame.</summary>
    private byte[] Signature(byte[][] parts)
    {
        if (key.Length == 0)
            return [];
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        foreach (var part in parts)
            hash.AppendData(part);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static JsonElement Parse(string part, byte[] json)
    {
        if (!Utf8.IsValid(json))
            throw new FormatException($"its {part} is not UTF-8");
        try
        {
            var element = JsonElement.Parse(json);
            if (element.ValueKind != JsonValueKind.Object)
                throw new FormatException($"its {part} must be a JSON object but is {element.ValueKind}");
            RequireText(element);
            return element;
        }
        catch (JsonException error)
        {
            throw new FormatException($"its {part} is not JSON: {error.Message}", error);
        }
        catch (InvalidOperationException error)
        {
            throw new FormatException($"its {part} holds half a character: {error.Message}", error);
        }
    }

    /// <summary>Reads every text once: JSON can write half a character, which shows only when it is asked for.</summary>
    private static void RequireText(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            _ = element.GetString();
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                RequireText(item);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                _ = property.Name;
                RequireText(property.Value);
            }
        }
    }
}
