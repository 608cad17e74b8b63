using System.Collections;
using System.Data;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace LstmNotebooks.Kernel.Display;

/// <summary>What an item of a sequence shows in a table's row.</summary>
internal static class RowValues
{
    private const string Itself = "value";

    /// <summary>The item's values by column: its members, or itself when it has none to show apart.</summary>
    public static Dictionary<string, object?> Of(object? item) => item switch
    {
        ITuple tuple => Enumerable.Range(0, tuple.Length).ToDictionary(i => $"Item{i + 1}", i => Unreadable.Or(() => tuple[i])),
        { } row when DataFrames.ValuesOf(row) is { } values => values,
        DataRow row => DataRows.Values(row),
        DataRowView view => DataRows.Values(view.Row),
        Match { Groups.Count: > 1 } match => match.Groups.Values.ToDictionary(group => group.Name, group => (object?)group),
        _ when Unreadable.Or(() => IsOne(item)) is not false => new() { [Itself] = item },
        _ when Member.Of(item!.GetType()) is { Count: > 0 } members =>
            members.ToDictionary(member => member.Name, member => member.Read(item)),
        _ => new() { [Itself] = item },
    };

    private static bool IsOne(object? item) =>
        Scalars.Text(item) is not null || item is IEnumerable or Exception or MimeContent || ToStrings.IsHandWritten(item!.GetType());
}
