using System.ComponentModel;
using System.Globalization;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// The culture that a cell sets, which holds for later cells of the
/// notebook too. .NET itself forgets it where the cell ends.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellCulture
{
    private CultureInfo? culture;
    private CultureInfo? interfaceCulture;

    /// <summary>Keeps what becomes the current culture.</summary>
    public static CultureInfo Keep(CultureInfo value)
    {
        if (CellOutputs.Current?.Session.Culture is { } kept)
            kept.culture = value;
        return value;
    }

    /// <summary>Keeps what becomes the culture of messages and menus.</summary>
    public static CultureInfo KeepForInterface(CultureInfo value)
    {
        if (CellOutputs.Current?.Session.Culture is { } kept)
            kept.interfaceCulture = value;
        return value;
    }

    /// <summary>Makes what was kept current, in the caller's flow.</summary>
    internal void Restore()
    {
        if (culture is not null)
            CultureInfo.CurrentCulture = culture;
        if (interfaceCulture is not null)
            CultureInfo.CurrentUICulture = interfaceCulture;
    }
}
