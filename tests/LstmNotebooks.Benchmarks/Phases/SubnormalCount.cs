namespace LstmNotebooks.Benchmarks;

/// <summary>Subnormal numbers among others.</summary>
/// <param name="Found">How many are subnormal.</param>
/// <param name="Numbers">How many were looked at.</param>
internal readonly record struct SubnormalCount(long Found, long Numbers)
{
    public static SubnormalCount Of(ReadOnlySpan<float> values)
    {
        var found = 0L;
        foreach (var value in values)
        {
            if (float.IsSubnormal(value))
                found++;
        }
        return new(found, values.Length);
    }

    public static SubnormalCount Sum(IEnumerable<SubnormalCount> counts) =>
        counts.Aggregate(default(SubnormalCount), static (sum, next) => new(sum.Found + next.Found, sum.Numbers + next.Numbers));

    public override string ToString() => $"{Figures.Whole(Found)} of {Figures.Whole(Numbers)}";
}
