namespace LstmNotebooks.Benchmarks;

/// <summary>Finds networks of one size.</summary>
internal static class NearestUnits
{
    /// <summary>The number of units, up to 1,024, whose network has the nearest number of weights.</summary>
    /// <param name="parameters">The weights wanted.</param>
    /// <param name="count">Weights of a network of so many units; more units have more.</param>
    public static int To(int parameters, Func<int, long> count)
    {
        var (low, high) = (1, 1024);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (count(middle) < parameters)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 1 && Math.Abs(count(low - 1) - parameters) <= Math.Abs(count(low) - parameters) ? low - 1 : low;
    }
}
