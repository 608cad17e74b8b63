using System.Text;

namespace LstmNotebooks.Cli.Reporting;

/// <summary>
/// Passes text on, and lets go what cannot be written: where standard
/// error is closed or full, nobody reads it, and the work goes on.
/// </summary>
internal sealed class PassingWriter(TextWriter target) : TextWriter
{
    public override Encoding Encoding => target.Encoding;

    public override void Write(char value) => Try(() => target.Write(value));

    public override void Write(string? value) => Try(() => target.Write(value));

    public override void WriteLine(string? value) => Try(() => target.WriteLine(value));

    public override void Flush() => Try(target.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // There is no other place to say it.
        }
    }
}
