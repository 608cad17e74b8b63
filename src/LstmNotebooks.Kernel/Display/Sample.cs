using System.Collections;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Display;

/// <summary>The first items of a sequence and how many more there are.</summary>
/// <param name="Items">The items to show.</param>
/// <param name="More">How many follow.</param>
/// <param name="IsOpen">True when the counting stopped early: there are more than <paramref name="More"/>.</param>
/// <param name="Failure">Why the items end where they do, when reading the next one failed.</param>
internal sealed record Sample(IReadOnlyList<object?> Items, long More, bool IsOpen, Unreadable? Failure = null)
{
    /// <summary>A sequence that does not know its length may be endless or costly, so it is counted this far only.</summary>
    private const int MaximumCounted = 1000;

    /// <summary>"… 980 more", what went wrong, or nothing.</summary>
    public string Rest => (Failure, More, IsOpen) switch
    {
        ({ } failure, _, _) => failure.Text,
        (_, 0, false) => "",
        (_, _, false) => $"… {Counts.Of(More)} more",
        _ => $"… more than {Counts.Of(More)} more",
    };

    /// <summary>"1,000", or "more than 1,000".</summary>
    public string Count => $"{(IsOpen ? "more than " : "")}{Counts.Of(Items.Count + More)}";

    /// <summary>The first items of a sequence.</summary>
    /// <param name="sequence">The items.</param>
    /// <param name="limit">How many to take.</param>
    /// <param name="counted">The collection they come from, which knows how many there are; the sequence itself when null.</param>
    public static Sample Of(IEnumerable sequence, int limit, IEnumerable? counted = null)
    {
        var items = new List<object?>();
        try
        {
            return StackRoom.Run(() => Read(sequence, limit, KnownCount(counted ?? sequence), items));
        }
        catch (Exception exception) when (Unreadable.IsOne(exception))
        {
            return new Sample(items, 0, IsOpen: false, Unreadable.Of(exception));
        }
    }

    private static Sample Read(IEnumerable sequence, int limit, long? known, List<object?> items)
    {
        var counted = 0L;
        foreach (var item in sequence)
        {
            counted++;
            if (items.Count < limit)
                items.Add(item);
            else if (known is not null || counted > MaximumCounted)
                break;
        }

        var all = Math.Max(known ?? Math.Min(counted, MaximumCounted), items.Count);
        return new Sample(items, all - items.Count, known is null && counted > MaximumCounted);
    }

    private static long? KnownCount(IEnumerable sequence)
    {
        if (sequence is Array array)
            return array.LongLength;
        if (sequence is ICollection collection)
            return collection.Count;
        var counted = sequence.GetType().GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType
            && candidate.GetGenericTypeDefinition() is var definition
            && (definition == typeof(IReadOnlyCollection<>) || definition == typeof(ICollection<>)));
        return (int?)counted?.GetProperty("Count")?.GetValue(sequence);
    }
}
