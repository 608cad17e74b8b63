namespace LstmNotebooks.Display;

/// <summary>Writes a value as one MIME type. Found by its members' names, so it must keep exactly one public method Format.</summary>
public sealed class Formatter(string mimeType, Func<object, string?> toText)
{
    /// <summary>What it writes, such as text/html.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the value; false when this formatter does not know it and the next should be tried.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if (toText(instance) is not { } text)
            return false;
        writer.Write(text);
        return true;
    }
}
