using System.Globalization;
using System.Runtime.CompilerServices;

namespace LstmNotebooks.Tests;

/// <summary>Makes the invariant culture the default of a test process, as it is in the kernel and the runner.</summary>
internal static class InvariantCulture
{
    [ModuleInitializer]
    internal static void Settle() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
}
