using System.Reflection;

namespace LstmNotebooks.Kernel.Session;

/// <summary>A variable that a cell declared.</summary>
internal sealed class ScriptVariable(FieldInfo declaration, object cell)
{
    public string Name => declaration.Name;

    public Type Type => declaration.FieldType;

    public object? Value => declaration.GetValue(cell);
}
