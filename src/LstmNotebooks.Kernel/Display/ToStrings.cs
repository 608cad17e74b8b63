using System.Runtime.CompilerServices;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Tells whether somebody wrote a type's ToString, so that it says more than the type's name.</summary>
internal static class ToStrings
{
    public static bool IsHandWritten(Type type)
    {
        var method = type.GetMethod(nameof(ToString), Type.EmptyTypes);
        var owner = method?.DeclaringType;
        return owner is not null && owner != typeof(object) && owner != typeof(ValueType)
            && !method!.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
            && !owner.Name.StartsWith("<>", StringComparison.Ordinal);
    }
}
