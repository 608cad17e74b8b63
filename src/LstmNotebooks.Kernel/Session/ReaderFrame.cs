using System.Diagnostics;
using System.Reflection;

namespace LstmNotebooks.Kernel.Session;

/// <summary>A place in the reader's source that an exception passed; <paramref name="Method"/> is empty for a cell's own statements.</summary>
internal sealed record ReaderFrame(string Document, int Line, string Method)
{
    /// <summary>The frames that lie in cells and files they loaded, innermost first; the kernel's, the compiler's and the framework's are left out.</summary>
    public static IReadOnlyList<ReaderFrame> Of(Exception exception)
    {
        var frames = new List<ReaderFrame>();
        foreach (var frame in new StackTrace(exception, fNeedFileInfo: true).GetFrames())
        {
            if (frame.GetMethod() is not { } method || frame.GetFileName() is not { } document || frame.GetFileLineNumber() == 0)
                continue;
            if (method.Module.Assembly.GetName().Name?.StartsWith(CompiledCell.AssemblyName, StringComparison.Ordinal) != true)
                continue;
            var reader = new ReaderFrame(document, frame.GetFileLineNumber(), NameOf(method));
            if (frames.Count == 0 || frames[^1] != reader)
                frames.Add(reader);
        }

        return frames;
    }

    /// <summary>A method's name as the reader wrote it. The compiler keeps it in brackets: &lt;Fit&gt;d__3 is Fit's state machine, &lt;Fit&gt;g__Step|3_0 the local function Step.</summary>
    private static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType;
        var name = method.Name;
        if (name == "MoveNext" && type is not null && type.Name.StartsWith('<'))
            (name, type) = (type.Name, type.DeclaringType);
        while (type?.Name.StartsWith('<') == true)
            type = type.DeclaringType;
        var owner = type is null || type.Name.StartsWith(CompiledCell.ClassName, StringComparison.Ordinal) ? "" : type.Name.Split('`')[0];
        if (method.IsConstructor)
            return owner.Length == 0 ? "" : $"new {owner}";
        name = Unbracket(name);
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
