using System.Reflection;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// A place in the reader's source that an exception passed;
/// <paramref name="Method"/> is empty for a cell's own statements.
/// </summary>
internal sealed record ReaderFrame(string Document, int Line, string Method)
{
    /// <summary>The place of an instruction; null when it is not in a cell or a file that one loaded.</summary>
    public static ReaderFrame? Of(MethodBase method, int offset) =>
        CellAssemblies.SymbolsOf(method.Module.Assembly)?.Find(method, offset) is var (document, line)
            ? new ReaderFrame(document, line, NameOf(method))
            : null;

    /// <summary>
    /// The place of an instruction that fails in a way of which the runtime keeps no place, or
    /// a wrong one: the line that the code noted, or else the only line there is.
    /// </summary>
    public static ReaderFrame? Of(MethodBase method, int offset, Exception exception)
    {
        var place = CellAssemblies.SymbolsOf(method.Module.Assembly)?.Find(method, exception);
        return place is var (document, line) ? new ReaderFrame(document, line, NameOf(method)) : Of(method, offset);
    }

    /// <summary>
    /// A method's name as the reader wrote it. The compiler keeps it in brackets: &lt;Fit&gt;d__3
    /// is Fit's state machine, &lt;Fit&gt;g__Step|3_0 the local function Step.
    /// </summary>
    private static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType;
        var name = method.Name;
        if (name == "MoveNext" && type is not null && type.Name.StartsWith('<'))
            (name, type) = (type.Name, type.DeclaringType);
        while (type?.Name.StartsWith('<') == true)
            type = type.DeclaringType;
        var owner = type is null || type.Name.StartsWith(OwnNames.ClassName, StringComparison.Ordinal) ? "" : type.Name.Split('`')[0];
        if (method.IsConstructor)
            return owner.Length == 0 ? "" : $"new {owner}";
        if (name == ".cctor")
            return owner;
        name = Unbracket(name);
        if (name is ".cctor" or ".ctor") // a lambda of what a field starts with
            return owner;
        return owner.Length == 0 || name.Length == 0 ? name : $"{owner}.{name}";
    }

    private static string Unbracket(string name)
    {
        var local = name.IndexOf("g__", StringComparison.Ordinal);
        if (local >= 0 && name.StartsWith('<'))
            return name[(local + 3)..name.IndexOf('|', StringComparison.Ordinal)];
        if (!name.StartsWith('<'))
            return name;
        var inner = name[1..name.LastIndexOf('>')];
        return inner.StartsWith('<') ? "" : inner;
    }
}
