using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.NetInteractive;

/// <summary>Something a cell has shown, to show something else in its place.</summary>
public sealed class DisplayedValue
{
    private readonly string id;
    private readonly IReadOnlyList<string> mimeTypes;

    private DisplayedValue(string id, IReadOnlyList<string> mimeTypes)
    {
        this.id = id;
        this.mimeTypes = mimeTypes;
    }

    /// <summary>Shows another value in the place of this one, also from a later cell.</summary>
    public void Update(object? value) =>
        RunningCell.Required.Emit(new DisplayUpdate(ValueFormatter.ToBundle(value, mimeTypes), id));

    /// <summary>Shows a value as an output of the calling cell.</summary>
    internal static DisplayedValue Show(object? value, IReadOnlyList<string> mimeTypes)
    {
        var cell = RunningCell.Required;
        var displayed = new DisplayedValue(cell.NextDisplayId(), mimeTypes);
        cell.Emit(new DisplayOutput(ValueFormatter.ToBundle(value, mimeTypes), displayed.id));
        return displayed;
    }
}
