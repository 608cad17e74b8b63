using LstmNotebooks.Kernel.Display;
using LstmNotebooks.NetInteractive;

// In System, so that every cell has them without a using.
namespace System;

/// <summary>Shows any value from a notebook cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value; in the given MIME types only, when any are given (and always as plain text too).</summary>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>Shows a text as content of a MIME type, such as text/markdown.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) => DisplayedValue.Show(new MimeContent(mimeType, value), []);

    /// <summary>Shows a value in a MIME type (and always as plain text too).</summary>
    public static DisplayedValue DisplayAs(this object? value, string mimeType) => DisplayedValue.Show(value, [mimeType]);

    /// <summary>Shows a sequence as a table with a column for every member of its items.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> value, params string[] mimeTypes) =>
        DisplayedValue.Show(new TableOf(value), mimeTypes);
}
