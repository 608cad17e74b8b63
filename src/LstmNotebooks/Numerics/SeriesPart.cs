namespace LstmNotebooks.Numerics;

/// <summary>A part of a series that somebody asks for.</summary>
internal static class SeriesPart
{
    /// <summary>Where a part begins and how many values it has; an error that names it when it is not within the series.</summary>
    /// <param name="part">What is asked for.</param>
    /// <param name="length">Of the series.</param>
    /// <param name="name">The argument, in the plural.</param>
    public static (int Start, int Count) Of(Range part, int length, string name)
    {
        var (start, end) = (part.Start.GetOffset(length), part.End.GetOffset(length));
        return 0 <= start && start <= end && end <= length
            ? (start, end - start)
            : throw new ArgumentOutOfRangeException(
                name, $"The {name} {part} lie outside of the series of {length} values. Take a part of 0..{length}.");
    }
}
