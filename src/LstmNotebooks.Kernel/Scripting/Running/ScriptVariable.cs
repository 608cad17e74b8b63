using System.Reflection;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A variable that a cell declared.</summary>
internal sealed class ScriptVariable(FieldInfo declaration, object cell)
{
    /// <summary>The variables that a cell's object holds, in the order they were declared; none for a cell that was never begun.</summary>
    public static IEnumerable<ScriptVariable> Of(object? cell) => cell is null
        ? []
        : cell.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public)
            .Where(field => char.IsLetter(field.Name[0]) || field.Name[0] == '_')
            .OrderBy(field => field.MetadataToken)
            .Select(field => new ScriptVariable(field, cell));

    public string Name => declaration.Name;

    public Type Type => declaration.FieldType;

    public object? Value => declaration.GetValue(cell);
}
