namespace LstmNotebooks.Kernel.Display;

/// <summary>Tables of well-known packages, known by the names of their types.</summary>
internal static class PackageGrids
{
    private static readonly Func<object, Grid?>[] Known = [DataFrames.GridOf, DataViews.GridOf, DeedleFrames.GridOf, TorchModules.GridOf];

    /// <summary>The value's table; null when it is none of theirs.</summary>
    public static Grid? Of(object value) => Known.Select(known => known(value)).FirstOrDefault(grid => grid is not null);
}
