using System.Collections;
using System.Collections.Specialized;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Sequences of pairs of key and value, whatever their types; the groups of GroupBy are pairs of a key and its items.</summary>
internal static class KeyValues
{
    /// <summary>Is it a sequence of pairs?</summary>
    public static bool Matches(object value) => value is IDictionary or NameValueCollection or StringDictionary
        || Sequences.ItemOf(value.GetType(), typeof(KeyValuePair<,>)) is not null || AreGroups(value);

    /// <summary>Is it a sequence of groups, each with its key?</summary>
    public static bool AreGroups(object value) => Sequences.ItemOf(value.GetType(), typeof(IGrouping<,>)) is not null;

    /// <summary>The pairs, for <see cref="Key"/> and <see cref="Value"/>.</summary>
    public static IEnumerable Pairs(IEnumerable value) => value switch
    {
        NameValueCollection named => Sequences.Named(named),
        _ when Sequences.ItemOf(value.GetType(), typeof(KeyValuePair<,>)) is { } pair => Sequences.Typed(value, pair),
        IDictionary dictionary => Entries(dictionary),
        _ when Sequences.ItemOf(value.GetType(), typeof(IGrouping<,>)) is { } group => Sequences.Typed(value, group),
        _ => value,
    };

    public static object? Key(object pair) => pair switch
    {
        DictionaryEntry entry => entry.Key,
        _ when Groups.KeyOf(pair) is { } key => key.GetValue(pair),
        _ => pair.GetType().GetProperty("Key")?.GetValue(pair),
    };

    public static object? Value(object pair) => pair switch
    {
        DictionaryEntry entry => entry.Value,
        _ when Groups.KeyOf(pair) is not null => Groups.Items(pair),
        _ => pair.GetType().GetProperty("Value") is { } value ? value.GetValue(pair) : pair,
    };

    private static IEnumerable<object?> Entries(IDictionary dictionary)
    {
        var entries = dictionary.GetEnumerator();
        while (entries.MoveNext())
            yield return entries.Entry;
    }
}
