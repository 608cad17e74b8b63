using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Tests.Scripting;

/// <summary>A theory about cultures by name and normalization.</summary>
public sealed class IcuTheoryAttribute : TheoryAttribute
{
    public IcuTheoryAttribute()
    {
        if (!Cultures.AreKnown)
            Skip = "The library ICU is missing or turned off.";
    }
}
