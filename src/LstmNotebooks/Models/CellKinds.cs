namespace LstmNotebooks.Models;

/// <summary>Cells by their names.</summary>
public static class CellKinds
{
    /// <summary>The cell of that name, in capital or small letters.</summary>
    /// <exception cref="ArgumentException">There is no such cell; the message lists those that there are.</exception>
    public static CellKind Parse(string name)
    {
        foreach (var kind in Enum.GetValues<CellKind>())
        {
            if (kind.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        throw Unknown($"'{name}'", nameof(name));
    }

    /// <summary>The kind itself, when it is one.</summary>
    internal static CellKind Checked(CellKind kind) => Enum.IsDefined(kind) ? kind : throw Unknown(kind.ToString(), nameof(kind));

    private static ArgumentException Unknown(string what, string parameter) =>
        new($"The cell type is expected to be {string.Join(", ", Enum.GetNames<CellKind>()[..^1])} or {Enum.GetNames<CellKind>()[^1]} but got {what}.", parameter);
}
