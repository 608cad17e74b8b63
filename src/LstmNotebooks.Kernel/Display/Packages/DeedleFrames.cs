using System.Collections;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Frames and series of Deedle.</summary>
internal static class DeedleFrames
{
    private const string Frame = "Deedle.Frame`2";
    private const string Series = "Deedle.Series`2";

    public static Grid? GridOf(object value)
    {
        if (Reflected.As(value, Frame) is { } frame)
            return GridBuilder.OfFrame(ViewOfFrame(value, frame));
        return Reflected.As(value, Series) is { } series ? GridBuilder.OfFrame(ViewOfSeries(value, series)) : null;
    }

    private static FrameView ViewOfFrame(object frame, Type type)
    {
        var types = Reflected.Get<IEnumerable>(frame, "ColumnTypes", type).Cast<Type>();
        var rowAt = type.GetMethod("GetRowAt", [typeof(int)])?.MakeGenericMethod(typeof(object))
            ?? throw Reflected.Missing(type, "GetRowAt");
        var keys = Reflected.Get<IEnumerable>(frame, "ColumnKeys", type).Cast<object>();
        FrameColumn[] columns = [.. keys.Zip(types, (key, cells) => (key, cells)).Select((column, i) => new FrameColumn(
            OneLine.Of(column.key), TypeNames.Of(column.cells), row => ValueAt(rowAt.Invoke(frame, [row])!, i)))];
        return new FrameView(
            TypeNames.Of(type),
            Reflected.Get<int>(frame, "RowCount", type),
            Reflected.Get<IEnumerable>(frame, "RowKeys", type).Cast<object?>(),
            columns);
    }

    private static FrameView ViewOfSeries(object series, Type type) => new(
        TypeNames.Of(type),
        Reflected.Get<int>(series, "KeyCount", type),
        Reflected.Get<IEnumerable>(series, "Keys", type).Cast<object?>(),
        [new FrameColumn("value", TypeNames.Of(type.GenericTypeArguments[1]), row => ValueAt(series, row))]);

    /// <summary>The value at a place of a series; null where it is missing.</summary>
    private static object? ValueAt(object series, int place)
    {
        var value = Reflected.Call(series, Reflected.As(series, Series)!, "TryGetAt", place)!;
        return Reflected.Get<bool>(value, "HasValue") ? Reflected.Get<object?>(value, "ValueOrDefault") : null;
    }
}
