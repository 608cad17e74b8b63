using System.Collections;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Data views of ML.NET: their schema, and the first rows of what may be a long pipeline.</summary>
internal static class DataViews
{
    private const string View = "Microsoft.ML.IDataView";
    private const string Preview = "Microsoft.ML.Data.DataDebuggerPreview";
    private const string Previews = "Microsoft.ML.DebuggerExtensions";

    public static Grid? GridOf(object value)
    {
        if (Reflected.As(value, View) is { } view)
            return OfPreview("DataView", (long?)Reflected.Call(value, view, "GetRowCount"), PreviewOf(value, view));
        return Reflected.As(value, Preview) is null ? null : OfPreview("Preview", null, value);
    }

    /// <summary>Reads as many rows as are shown; that class lies in another assembly than the interface does.</summary>
    private static object PreviewOf(object view, Type type)
    {
        var extensions = AppDomain.CurrentDomain.GetAssemblies()
            .Where(assembly => assembly.GetName().Name == "Microsoft.ML.Data")
            .Select(assembly => assembly.GetType(Previews))
            .FirstOrDefault(found => found?.GetMethod(nameof(Preview), [type, typeof(int)]) is not null)
            ?? throw Reflected.Missing(type, nameof(Preview));
        return extensions.GetMethod(nameof(Preview), [type, typeof(int)])!.Invoke(null, [view, DisplayRules.ListLimit])!;
    }

    private static Grid OfPreview(string title, long? rows, object preview)
    {
        object[][] read = [.. Items(preview, "RowView").Take(DisplayRules.ListLimit).Select(row => Items(row, "Values").ToArray())];
        FrameColumn[] columns = [.. Items(preview, "ColumnView")
            .Select((column, i) => Column(Reflected.Get<object>(column, "Column"), row => KeyValues.Value(read[row][i])))];
        // A view seldom knows how many rows it has; when it gave less than asked for, they were all.
        var count = rows ?? (read.Length < DisplayRules.ListLimit ? read.Length : null);
        return GridBuilder.OfFrame(new FrameView(title, count, Enumerable.Range(0, read.Length).Cast<object?>(), columns));
    }

    private static FrameColumn Column(object column, Func<int, object?> cell) =>
        new(Reflected.Get<string>(column, "Name"), Reflected.Get<object>(column, "Type").ToString()!, cell);

    private static IEnumerable<object> Items(object value, string property) => Reflected.Get<IEnumerable>(value, property).Cast<object>();
}
