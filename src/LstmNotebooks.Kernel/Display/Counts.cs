using System.Globalization;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Writes how many there are, the same under every culture.</summary>
internal static class Counts
{
    /// <summary>1,000.</summary>
    public static string Of(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
