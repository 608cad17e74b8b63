using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Display;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Session;

/// <summary>A directive that a cell carries, as it is carried out.</summary>
/// <param name="Cell">What runs the cell.</param>
/// <param name="Source">The source in which it stands.</param>
/// <param name="Part">The directive as it is written.</param>
/// <param name="Parts">All parts of the source.</param>
internal sealed record DirectiveCall(CellRunner Cell, CellSource Source, DirectivePart Part, IReadOnlyList<CellPart> Parts)
{
    /// <summary>What stands behind its name, without quotes.</summary>
    public string Argument => Part.Argument;

    /// <summary>Shows a value as an output of the cell.</summary>
    public void Show(object value) => Cell.Outputs.Emit(new DisplayOutput(ValueFormatter.ToBundle(value)));

    /// <summary>A failure at the directive's line.</summary>
    public CellFailure Failure(string message, string name = "DirectiveError") => CellFailure.At(Source.Document, Part.Line, name, message);
}
