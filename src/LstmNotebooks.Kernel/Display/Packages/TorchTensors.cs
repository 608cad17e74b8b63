namespace LstmNotebooks.Kernel.Display;

/// <summary>
/// Tensors of TorchSharp, as its own formatter writes them, but for
/// those that it cannot write or of which it writes every row.
/// </summary>
internal static class TorchTensors
{
    private const string Tensor = "TorchSharp.torch+Tensor";
    private const string Disposed = "Tensor (disposed)";

    /// <summary>The slices that are shown of each dimension above the last two.</summary>
    private const int MaximumSlices = 3;

    /// <summary>More than fit on a line, so that the formatter still says that there are more.</summary>
    private const int MaximumAcross = 200;

    /// <summary>The tensor's shape, type, device and first values; null when the value is no tensor.</summary>
    public static string? Text(object value, Failures failures)
    {
        if (Reflected.As(value, Tensor) is not { } type)
            return null;
        if (IsDisposed(value, type))
            return Disposed;
        if (IsWithoutValues(value, type))
            return value.ToString();
        long[] sizes = Reflected.Get<long[]>(value, "shape", type);
        long[] shown = [.. sizes.Select((size, i) => Math.Min(size, Limit(sizes.Length - 1 - i)))];
        return sizes.SequenceEqual(shown) ? Written(value, failures) : Beginning(value, type, sizes, shown, failures);
    }

    /// <summary>The same without the values; that of a scalar stays.</summary>
    public static string? OnOneLine(object value) => Reflected.As(value, Tensor) is not { } type ? null
        : IsDisposed(value, type) ? Disposed
        : Reflected.Get<long>(value, "Dimensions", type) == 0 && !IsWithoutValues(value, type) ? Written(value, new Failures())
        : value.ToString();

    /// <summary>A tensor's shape, type and size; null when it was disposed.</summary>
    public static TensorShape? ShapeOf(object tensor)
    {
        var type = Reflected.As(tensor, Tensor) ?? throw Reflected.Missing(tensor.GetType(), "shape");
        return IsDisposed(tensor, type) ? null : new TensorShape(
            Reflected.Get<long[]>(tensor, "shape", type),
            Reflected.Get<object>(tensor, "dtype", type).ToString()!,
            Reflected.Get<long>(tensor, "NumberOfElements", type));
    }

    private static bool IsDisposed(object tensor, Type type) => Reflected.Get<bool>(tensor, "IsInvalid", type);

    /// <summary>Is it empty, or of the device that keeps shapes only?</summary>
    private static bool IsWithoutValues(object tensor, Type type) =>
        Reflected.Get<long>(tensor, "NumberOfElements", type) == 0 || Reflected.Get<bool>(tensor, "is_meta", type);

    /// <summary>How much is shown of a dimension that has so many others within it.</summary>
    private static long Limit(int within) => within switch
    {
        0 => MaximumAcross,
        1 => DisplayRules.ListLimit,
        _ => MaximumSlices,
    };

    private static string? Written(object tensor, Failures failures) =>
        FormatterConvention.Entries(tensor, failures)?.FirstOrDefault(
            entry => entry.Key == MimeContent.PlainText).Value?.ReplaceLineEndings("\n").TrimEnd();

    /// <summary>The tensor as far as it is shown, and how far that is.</summary>
    private static string? Beginning(object tensor, Type type, long[] sizes, long[] shown, Failures failures)
    {
        using var part = Part(tensor, type, shown);
        if (Written(part, failures) is not { } text)
            return null;
        var head = part.ToString()!;
        var values = text.StartsWith(head, StringComparison.Ordinal) ? text[head.Length..] : $"\n{text}";
        // The formatter itself says what does not fit on a line.
        var isCut = !sizes.SkipLast(1).SequenceEqual(shown.SkipLast(1));
        return $"{tensor}{values}{(isCut ? $"\n… the first {Sizes(shown.SkipLast(1))} of {Sizes(sizes.SkipLast(1))} rows" : "")}";
    }

    /// <summary>A view of the first elements of every dimension. Only the view itself outlives this: tensors are counted.</summary>
    private static IDisposable Part(object tensor, Type type, long[] sizes)
    {
        var views = new Stack<object>([tensor]);
        for (var dimension = 0; dimension < sizes.Length; dimension++)
            views.Push(Reflected.Call(views.Peek(), type, "narrow", (long)dimension, 0L, sizes[dimension])!);
        foreach (var view in views.Skip(1).SkipLast(1))
            ((IDisposable)view).Dispose();
        return (IDisposable)views.Peek();
    }

    private static string Sizes(IEnumerable<long> sizes) => string.Join(" × ", sizes.Select(Counts.Of));
}
