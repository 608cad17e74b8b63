using System.Collections;
using System.Data;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using LstmNotebooks.Kernel.Session;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Turns a value into what a front end can show: its own formatters, its ToHtml(), or the defaults; plain text always.</summary>
internal static class ValueFormatter
{
    private const string Html = "text/html";
    private const string Json = "application/json";
    private const string PlainText = MimeContent.PlainText;
    private const int MaximumText = 1_000_000;
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The value in every form it has.</summary>
    public static MimeBundle ToBundle(object? value)
    {
        var entries = Entries(value);
        return new MimeBundle(entries.Any(entry => entry.Key == PlainText) ? entries : [.. entries, new(PlainText, Text(value))]);
    }

    /// <summary>The value in the given forms and as plain text; in all of its own when none are given.</summary>
    public static MimeBundle ToBundle(object? value, IReadOnlyList<string> mimeTypes)
    {
        if (mimeTypes.Count == 0)
            return ToBundle(value);
        var all = value is string text && mimeTypes is [var only] && only != Html
            ? new MimeBundle(new MimeContent(only, text).Entries())
            : ToBundle(value);
        var chosen = mimeTypes.Distinct().Select(type => new KeyValuePair<string, string>(type, all[type] ?? Convert(value, type, all)));
        return new MimeBundle([.. chosen.Where(entry => entry.Key != PlainText), new(PlainText, all[PlainText]!)]);
    }

    private static string Convert(object? value, string mimeType, MimeBundle all) => mimeType switch
    {
        Html => HtmlGrid.DrawText(all[PlainText]!),
        Json => JsonSerializer.Serialize(value, JsonOptions),
        _ => throw new ArgumentException(
            $"A {TypeNames.Of(value?.GetType() ?? typeof(object))} cannot be shown as '{mimeType}'. It shows as {string.Join(", ", all.Entries.Select(entry => entry.Key))}."),
    };

    private static IReadOnlyList<KeyValuePair<string, string>> Entries(object? value)
    {
        if (value is null)
            return [];
        if (value is MimeContent content)
            return content.Entries();
        if (value is Grid table)
            return [new(Html, HtmlGrid.Draw(table)), new(PlainText, TextGrid.Draw(table))];
        if (FormatterConvention.Entries(value) is { Count: > 0 } own)
            return own;
        if (OwnHtml(value) is { } html)
            return [new(Html, html)];
        if (value is Exception)
            return [new(Html, HtmlGrid.DrawText(Text(value)))];
        return Scalars.Text(value) is null && GridBuilder.Of(value) is { } grid
            ? [new(Html, HtmlGrid.Draw(grid)), new(PlainText, HasOwnText(value) ? Text(value) : TextGrid.Draw(grid))]
            : [];
    }

    private static string Text(object? value)
    {
        var text = value is Exception exception ? string.Join('\n', ErrorReport.OfShown(exception))
            : Scalars.Text(value) ?? (HasOwnText(value!) ? value!.ToString() : OneLine.Uncut(value)) ?? "";
        return CutText.To(MaximumText, text);
    }

    /// <summary>Does ToString say more than a table would? A collection's seldom does.</summary>
    private static bool HasOwnText(object value) =>
        ToStrings.IsHandWritten(value.GetType()) && value is not (IEnumerable or ITuple or DataTable or DataView);

    /// <summary>What the value's own ToHtml() gives, or null when it has none.</summary>
    private static string? OwnHtml(object value)
    {
        var method = value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
        if (method?.ReturnType != typeof(string))
            return null;
        try
        {
            return (string?)method.Invoke(value, null);
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
            throw;
        }
    }
}
