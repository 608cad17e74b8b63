namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What a piece of code ended in; null can be a value.</summary>
internal readonly record struct ScriptValue(object? Value, bool HasValue);
