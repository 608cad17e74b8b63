namespace LstmNotebooks.Kernel.Session;

/// <summary>
/// When a directive is carried out: what code refers to may stand
/// below it, as a using may stand above the package that it needs.
/// </summary>
internal enum DirectiveTurn
{
    /// <summary>First: it says where packages come from.</summary>
    Sources,

    /// <summary>Before all code: it brings assemblies that code refers to.</summary>
    References,

    /// <summary>Where it stands among the code.</summary>
    InPlace,
}
