using System.Collections;
using System.Data;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Turns a value into what a front end can show: its own formatters, its ToHtml(), or the defaults; plain text always.</summary>
internal static class ValueFormatter
{
    private const string Html = "text/html";
    private const string Json = "application/json";
    private const string PlainText = MimeContent.PlainText;
    private const string Formatters = "its formatters";
    private const int MaximumText = 1_000_000;
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        ReferenceHandler = ReferenceHandler.IgnoreCycles,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The value in every form it has, or in those that the notebook wants.</summary>
    public static MimeBundle ToBundle(object? value)
    {
        if (RunningCell.Current?.Rules is not { } rules)
            return ToOwnBundle(value);
        var preferred = rules.PreferredFor(value?.GetType());
        return preferred.Count == 0 ? ToRuledBundle(rules, value) : ToBundle(value, preferred);
    }

    /// <summary>The value in every form it has, the notebook's formatters coming before its own.</summary>
    private static MimeBundle ToRuledBundle(DisplayRules? rules, object? value)
    {
        var failures = new Failures();
        var ruled = rules?.Format(value, failures) ?? [];
        var own = ToOwnBundle(value);
        return failures.AddTo(ruled.Count == 0
            ? own
            : new MimeBundle([.. ruled.Concat(own.Entries).DistinctBy(entry => entry.Key).OrderBy(entry => entry.Key == PlainText)]));
    }

    /// <summary>The value in every form that it has of its own. What of it cannot be read says why in its place.</summary>
    private static MimeBundle ToOwnBundle(object? value)
    {
        if (((value as IShownAs)?.Content ?? value as MimeContent) is { } content)
            return Complete(content.Entries(), () => content.Content);
        var failures = new Failures();
        try
        {
            var opened = Opened.Of(value);
            return failures.AddTo(Complete(Entries(opened, failures), () => Text(opened, failures)));
        }
        catch (Exception exception) when (Unreadable.IsOne(exception))
        {
            return new MimeBundle([new(PlainText, $"{TypeNames.Of(value!.GetType())}: {Unreadable.Of(exception).Text}")]);
        }
        finally
        {
            StackRoom.Restore();
        }
    }

    /// <summary>The value in the given forms and as plain text; in all of its own when none are given.</summary>
    public static MimeBundle ToBundle(object? value, IReadOnlyList<string> mimeTypes)
    {
        if (mimeTypes.Count == 0)
            return ToBundle(value);
        var all = value is string text && mimeTypes is [var only] && only != Html
            ? new MimeBundle(new MimeContent(only, text).Entries())
            : ToRuledBundle(RunningCell.Current?.Rules, value);
        var chosen = mimeTypes.Distinct().Select(type => new KeyValuePair<string, string>(type, all[type] ?? Convert(value, type, all)));
        return new MimeBundle([.. chosen.Where(entry => entry.Key != PlainText), new(PlainText, all[PlainText]!)]);
    }

    private static string Convert(object? value, string mimeType, MimeBundle all) => mimeType switch
    {
        Html => HtmlGrid.DrawText(all[PlainText]!),
        Json => JsonSerializer.Serialize(value, JsonOptions),
        _ => throw new ArgumentException(
            $"A {TypeNames.Of(value?.GetType() ?? typeof(object))} cannot be shown as '{mimeType}'. "
            + $"It shows as {string.Join(", ", all.Entries.Select(entry => entry.Key))}."),
    };

    private static MimeBundle Complete(IReadOnlyList<KeyValuePair<string, string>> entries, Func<string> text) =>
        new(entries.Any(entry => entry.Key == PlainText) ? entries : [.. entries, new(PlainText, text())]);

    private static IReadOnlyList<KeyValuePair<string, string>> Entries(object? value, Failures failures)
    {
        if (value is null)
            return [];
        if (value is Grid table)
            return Drawn(table, text: null);
        if (ForeignFormatters.Entries(value, failures) is { } foreign)
            return foreign;
        if (failures.Try("its table", () => PackageGrids.Of(value)) is { } known)
            return Drawn(known, text: null);
        if (failures.Try("its tensor", () => TorchTensors.Text(value, failures)) is { } tensor)
            return [new(Html, HtmlGrid.DrawText(tensor)), new(PlainText, tensor)];
        if (failures.Try("its chart", () => PlotlyChart.Entries(value)) is { } chart)
            return chart;
        if (failures.Try(Formatters, () => FormatterConvention.Entries(value, failures)) is { Count: > 0 } own)
            return own;
        if (failures.Try("ToHtml", () => OwnHtml(value)) is { } html)
            return [new(Html, html)];
        if (value is Exception)
            return [new(Html, HtmlGrid.DrawText(Text(value, failures)))];
        return Scalars.Text(value) is null && GridBuilder.Of(value) is { } grid ? Drawn(grid, OwnText(value, failures)) : [];
    }

    /// <summary>A table; what the value says of itself is its plain text and stands in its title.</summary>
    private static KeyValuePair<string, string>[] Drawn(Grid grid, string? text)
    {
        var title = string.IsNullOrEmpty(text) ? grid.Title
            : text.StartsWith(grid.Title, StringComparison.Ordinal) ? CutText.To(OneLine.MaxLength, text)
            : $"{grid.Title} · {CutText.To(OneLine.MaxLength, text)}";
        return [new(Html, HtmlGrid.Draw(grid with { Title = title })), new(PlainText, text ?? TextGrid.Draw(grid))];
    }

    private static string Text(object? value, Failures failures)
    {
        var text = value is Exception exception ? string.Join('\n', RunningCell.Required.Traceback(exception))
            : Scalars.Text(value)
                ?? (HasOwnText(value!) ? OwnText(value!, failures) ?? TypeNames.Of(value!.GetType()) : OneLine.Uncut(value));
        return CutText.To(MaximumText, text);
    }

    /// <summary>The value's ToString where that says more than a table would; a collection's seldom does.</summary>
    private static string? OwnText(object value, Failures failures) =>
        HasOwnText(value) ? failures.Try(nameof(ToString), () => value.ToString() ?? "") : null;

    private static bool HasOwnText(object value) =>
        ToStrings.IsHandWritten(value.GetType())
            && value is not (IEnumerable or ITuple or DataTable or DataView or DataRowView or DataSet or Match);

    /// <summary>What the value's own ToHtml() gives, or null when it has none.</summary>
    private static string? OwnHtml(object value)
    {
        var method = value.GetType().GetMethod("ToHtml", BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes);
        return method?.ReturnType == typeof(string) ? (string?)method.Invoke(value, null) : null;
    }
}
