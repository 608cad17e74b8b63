using System.Globalization;
using System.Text;

namespace LstmNotebooks.Data;

/// <summary>
/// How a file's bytes stand for characters: by name, as in <c>Encoding = "windows-1252"</c>, or as one of .NET's
/// <see cref="Encoding"/>.
/// </summary>
public sealed record TextEncoding
{
    private TextEncoding(Encoding encoding) =>
        Value = Find(encoding.CodePage)
            ?? throw new ArgumentException(
                $"The encoding {encoding.WebName} cannot be used here: pass one of .NET's own, such as \"windows-1252\".",
                nameof(encoding));

    /// <summary>Its registered name, such as "windows-1252".</summary>
    public string Name => Value.WebName;

    /// <summary>The encoding; bytes that it has no character for are an error.</summary>
    internal Encoding Value { get; }

    /// <summary>The encoding of a name such as "windows-1252", "cp1252", "latin-1", "utf-16" or "shift_jis".</summary>
    public static implicit operator TextEncoding(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new TextEncoding(
            Named(name)
            ?? Named(name.Replace('_', '-'))
            ?? Named(name.Replace("-", "", StringComparison.Ordinal))
            ?? Numbered(name)
            ?? throw new ArgumentException(
                $"There is no encoding \"{name}\". Pass a name such as \"utf-8\", \"windows-1252\", \"latin-1\", "
                + "\"utf-16\" or \"shift_jis\".",
                nameof(name)));
    }

    /// <summary>One of .NET's encodings.</summary>
    public static implicit operator TextEncoding(Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        return new TextEncoding(encoding);
    }

    /// <summary>Its name.</summary>
    public override string ToString() => Name;

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The encoding of a name that ends in the number of its code page, such as "cp1252".</summary>
    private static Encoding? Numbered(string name)
    {
        var number = name.AsSpan().TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_ ");
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Find(page) : null;
    }

    private static Encoding? Find(int page)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(
                page,
                EncoderFallback.ExceptionFallback,
                DecoderFallback.ExceptionFallback)
                ?? Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
