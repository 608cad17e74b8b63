namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A stretch of a cell; <paramref name="Line"/> is the first line it stands on, from 1.</summary>
internal abstract record CellPart(int Line);

/// <summary>
/// C# code. <paramref name="Text"/> starts with as many empty lines
/// as stand before it, so that line numbers are the cell's.
/// </summary>
internal sealed record CodePart(string Text, int Line) : CellPart(Line);

/// <summary>Text in another language: everything between its directive and the next one.</summary>
internal sealed record ContentPart(string Language, string Text, int Line) : CellPart(Line);

/// <summary>A directive such as #!import or #r; <paramref name="Name"/> carries its sign, <paramref name="Argument"/> no quotes.</summary>
internal sealed record DirectivePart(string Name, string Argument, int Line) : CellPart(Line);
