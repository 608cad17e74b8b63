using System.Globalization;
using System.Text;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>A console stream that hands text to the cell that writes it, and to the process's own stream outside cells.</summary>
internal sealed class CellConsoleWriter(string stream, TextWriter outside) : TextWriter(CultureInfo.InvariantCulture)
{
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>The cell's culture, as it is at the time: a cell may set another.</summary>
    public override IFormatProvider FormatProvider => CultureInfo.CurrentCulture;

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (CellOutputs.Current is { } cell)
            cell.Write(stream, buffer);
        else
            outside.Write(buffer);
    }

    public override void WriteLine(string? value) => WriteLine(value.AsSpan());

    /// <summary>
    /// The line and its end in one piece, so that lines of parallel tasks do not
    /// mix. The end is one character on every system, or outputs would differ.
    /// </summary>
    public override void WriteLine(ReadOnlySpan<char> buffer)
    {
        if (CellOutputs.Current is not { } cell)
            outside.WriteLine(buffer);
        else
            cell.Write(stream, string.Concat(buffer, "\n"));
    }

    public override void WriteLine() => WriteLine(ReadOnlySpan<char>.Empty);

    public override void Flush() => outside.Flush();
}
