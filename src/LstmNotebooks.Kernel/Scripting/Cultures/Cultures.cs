using System.Globalization;
using System.Runtime.InteropServices;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// What this process knows of languages: cultures by name, normalization and
/// collation, all of which .NET has from the library ICU.
/// </summary>
public static partial class Cultures
{
    private const string InvariantMode = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
    private const string Packages = "apt-get install libicu-dev on Debian and Ubuntu, "
        + "dnf install libicu on Fedora, apk add icu-libs on Alpine";

    /// <summary>Asked late: where ICU is missing, .NET must first be told to go without.</summary>
    private static readonly Lazy<bool> Known = new(() => "e\u0301".Normalize().Length == 1);

    private static readonly bool IsMissing = OperatingSystem.IsLinux() && !FindsIcu();

    /// <summary>
    /// False where ICU is missing or turned off: there text is not
    /// normalized, and the invariant culture is the only one.
    /// </summary>
    public static bool AreKnown => Known.Value;

    /// <summary>What to do where they are not known.</summary>
    internal static string Remedy { get; } = IsMissing
        ? $"Install it ({Packages}), unset the environment variable {InvariantMode} if it is set, and start anew"
        : $"Unset the environment variable {InvariantMode} and start anew";

    /// <summary>
    /// Makes the invariant culture the default, so that outputs do not
    /// follow the machine's language. To be called before anything else.
    /// </summary>
    public static void Settle()
    {
        // .NET on Linux ends at its first look at a culture where there is no ICU, unless it is told to go without;
        // what is started from here is told too.
        if (IsMissing)
            Environment.SetEnvironmentVariable(InvariantMode, "1");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
    }

    private static bool FindsIcu()
    {
        try
        {
            return LoadIcu() != 0;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return true; // a runtime that keeps ICU elsewhere looks for it itself
        }
    }

    /// <summary>The runtime's own search; 0 when it finds nothing.</summary>
    [LibraryImport("libSystem.Globalization.Native", EntryPoint = "GlobalizationNative_LoadICU")]
    private static partial int LoadIcu();
}
