using System.Collections;

namespace LstmNotebooks.Kernel.Display;

/// <summary>The first items of a sequence and how many more there are.</summary>
/// <param name="Items">The items to show.</param>
/// <param name="More">How many follow.</param>
/// <param name="IsOpen">True when the counting stopped early: there are more than <paramref name="More"/>.</param>
internal sealed record Sample(IReadOnlyList<object?> Items, long More, bool IsOpen)
{
    /// <summary>A sequence that does not know its length may be endless or costly, so it is counted this far only.</summary>
    private const int MaximumCounted = 1000;

    /// <summary>"… 980 more", or nothing.</summary>
    public string Rest => (More, IsOpen) switch
    {
        (0, false) => "",
        (_, false) => $"… {Counts.Of(More)} more",
        _ => $"… more than {Counts.Of(More)} more",
    };

    /// <summary>"1,000", or "more than 1,000".</summary>
    public string Count => $"{(IsOpen ? "more than " : "")}{Counts.Of(Items.Count + More)}";

    public static Sample Of(IEnumerable sequence, int limit)
    {
        var items = new List<object?>();
        var counted = 0L;
        var known = KnownCount(sequence);
        foreach (var item in sequence)
        {
            counted++;
            if (items.Count < limit)
                items.Add(item);
            else if (known is not null || counted > MaximumCounted)
                break;
        }

        return new Sample(items, (known ?? Math.Min(counted, MaximumCounted)) - items.Count, known is null && counted > MaximumCounted);
    }

    private static long? KnownCount(IEnumerable sequence)
    {
        if (sequence is Array array)
            return array.LongLength;
        if (sequence is ICollection collection)
            return collection.Count;
        var counted = sequence.GetType().GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType
            && (candidate.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || candidate.GetGenericTypeDefinition() == typeof(ICollection<>)));
        return (int?)counted?.GetProperty("Count")?.GetValue(sequence);
    }
}
