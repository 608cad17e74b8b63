using System.Diagnostics;

namespace LstmNotebooks.Numerics;

/// <summary>Copies of runs of values that lie at equal distances.</summary>
internal static class Blocks
{
    /// <summary>
    /// Copies, or adds when accumulating, <paramref name="count"/> runs from <paramref name="source"/> to
    /// <paramref name="destination"/>.
    /// </summary>
    /// <param name="source">The first run starts at 0, the next <paramref name="sourceStride"/> later.</param>
    /// <param name="sourceStride">From run to run in the source.</param>
    /// <param name="length">Values of a run.</param>
    /// <param name="count">Number of runs.</param>
    /// <param name="destination">The first run starts at 0, the next <paramref name="destinationStride"/> later.</param>
    /// <param name="destinationStride">From run to run in the destination.</param>
    /// <param name="accumulate">Whether to add to what is there.</param>
    public static void Copy(
        ReadOnlySpan<float> source,
        int sourceStride,
        int length,
        int count,
        Span<float> destination,
        int destinationStride,
        bool accumulate)
    {
        for (var i = 0; i < count; i++)
            Copy(source.Slice(i * sourceStride, length), destination.Slice(i * destinationStride, length), accumulate);
    }

    /// <summary>Copies one run, or adds it when accumulating.</summary>
    public static void Copy(ReadOnlySpan<float> source, Span<float> destination, bool accumulate)
    {
        if (accumulate)
            Elementwise.Map<AddFunction>(destination, source, destination);
        else
            source.CopyTo(destination);
    }

    /// <summary>[outer, first, middle, second, inner] → [outer, second, middle, first, inner].</summary>
    public static void SwapDimensions(
        ReadOnlySpan<float> source, int outer, int first, int middle, int second, int inner, Span<float> destination, bool accumulate)
    {
        Debug.Assert(source.Length == outer * first * middle * second * inner && destination.Length == source.Length);
        for (var o = 0; o < outer; o++)
        {
            for (var m = 0; m < middle; m++)
            {
                var offset = o * first * middle * second;
                var from = source[((offset + m * second) * inner)..];
                var to = destination[((offset + m * first) * inner)..];
                if (inner == 1)
                    SwapSingles(from, first, middle * second, second, to, middle * first, accumulate);
                else
                    SwapRuns(from, first, middle * second, second, inner, to, middle * first, accumulate);
            }
        }
    }

    private static void SwapRuns(
        ReadOnlySpan<float> source,
        int first,
        int sourceStride,
        int second,
        int inner,
        Span<float> destination,
        int destinationStride,
        bool accumulate)
    {
        for (var j = 0; j < second; j++)
        {
            for (var i = 0; i < first; i++)
                Copy(
                    source.Slice((i * sourceStride + j) * inner, inner),
                    destination.Slice((j * destinationStride + i) * inner, inner),
                    accumulate);
        }
    }

    /// <summary>In squares of 16, so that each cache line of the side that is walked across is used whole.</summary>
    private static void SwapSingles(
        ReadOnlySpan<float> source,
        int first,
        int sourceStride,
        int second,
        Span<float> destination,
        int destinationStride,
        bool accumulate)
    {
        const int Square = 16;
        for (var i0 = 0; i0 < first; i0 += Square)
        {
            var end = Math.Min(i0 + Square, first);
            for (var j = 0; j < second; j++)
            {
                for (var i = i0; i < end; i++)
                {
                    ref var value = ref destination[j * destinationStride + i];
                    value = accumulate ? value + source[i * sourceStride + j] : source[i * sourceStride + j];
                }
            }
        }
    }
}
