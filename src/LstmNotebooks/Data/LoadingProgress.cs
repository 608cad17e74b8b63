using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Data;

/// <summary>Tells how much of a file is read, and in the end what it held.</summary>
/// <param name="line">The line of the console that shows it.</param>
/// <param name="file">The file.</param>
/// <param name="unit">What is counted, such as "words".</param>
internal sealed class LoadingProgress(ProgressLine line, UnpackedFile file, string unit)
{
    /// <summary>Asking the clock costs as much as reading a few words.</summary>
    private const int StepsBetweenLooks = 256;

    private readonly ProgressLine line = line;
    private readonly UnpackedFile file = file;
    private readonly string unit = unit;
    private readonly List<string> notes = [];
    private long seen;

    /// <summary>One more was looked at.</summary>
    public void Step()
    {
        if (++seen % StepsBetweenLooks == 0 && line.IsDue())
            line.Show(
                string.Create(CultureInfo.InvariantCulture, $"{file.Name}  {ProgressLine.Bar(file.Read, file.Length)} {seen:N0} {unit}"));
    }

    /// <summary>Something that is not read as it stands in the file, to be told in the end.</summary>
    public void Note(string note) => notes.Add(note);

    /// <summary>All is read; what it held stays on the line, and every note on one of its own.</summary>
    public void Done(string held)
    {
        line.Keep($"{file.Name}  {held}");
        foreach (var note in notes)
            line.Keep(note);
    }
}
