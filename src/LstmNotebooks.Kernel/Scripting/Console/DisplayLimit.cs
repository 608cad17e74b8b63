using System.Diagnostics.CodeAnalysis;
using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Counts the values that a cell shows, and refuses those past the limits.</summary>
internal sealed class DisplayLimit(SessionOptions options)
{
    private readonly Lock gate = new();
    private int count;
    private long characters;
    private bool isNoted;

    /// <summary>Is the output one too many? The note says so, the first time; after that it is empty.</summary>
    public bool Refuse(CellOutput output, [NotNullWhen(true)] out string? note)
    {
        note = null;
        var data = output switch
        {
            DisplayOutput display => display.Data,
            ResultOutput result => result.Data,
            DisplayUpdate update => update.Data,
            _ => null,
        };
        if (data is null)
            return false;
        var size = data.Entries.Sum(entry => (long)entry.Value.Length);
        lock (gate)
        {
            var counts = output is not DisplayUpdate;
            if ((!counts || count < options.MaximumDisplays) && (counts ? characters : 0) + size <= options.MaximumDisplayCharacters)
            {
                count += counts ? 1 : 0;
                characters += counts ? size : 0;
                return false;
            }

            note = isNoted
                ? ""
                : $"\n[The cell showed more than {Counts.Of(options.MaximumDisplays)} values or "
                    + $"{Counts.Of(options.MaximumDisplayCharacters)} characters of them; the rest is left out.]\n";
            isNoted = true;
            return true;
        }
    }

    /// <summary>Starts to count anew.</summary>
    public void Clear()
    {
        lock (gate)
            (count, characters, isNoted) = (0, 0, false);
    }
}
