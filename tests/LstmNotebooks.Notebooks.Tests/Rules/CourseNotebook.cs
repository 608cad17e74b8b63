using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>A notebook as the rules see it.</summary>
internal sealed partial class CourseNotebook(string text, string name, string folder)
{
    public string Text { get; } = text;

    public string Name { get; } = name;

    /// <summary>Where its relative links start.</summary>
    public string Folder { get; } = folder;

    public Notebook Notebook { get; } = Notebook.Parse(text, name);

    /// <summary>The cells above the heading of the exercises.</summary>
    public IEnumerable<NotebookCell> BeforeExercises =>
        Notebook.Cells.TakeWhile(cell => cell.Kind != CellKind.Markdown || !ExercisesPattern().IsMatch(cell.Source));

    public static CourseNotebook Load(string path) =>
        new(File.ReadAllText(path, Encoding.UTF8), Path.GetFileName(path), Path.GetDirectoryName(path)!);

    /// <summary>Words a problem of a cell and what to do about it.</summary>
    public string Problem(NotebookCell cell, string problem) => $"{Name}, cell {cell.Position} of the file: {problem}";

    /// <summary>Words a problem of the whole notebook.</summary>
    public string Problem(string problem) => $"{Name}: {problem}";

    /// <summary>Every text that a cell shows, and its MIME type or property.</summary>
    public static IEnumerable<(string Part, string Text)> ShownTexts(NotebookCell cell) =>
        cell.Outputs.OfType<JsonObject>().SelectMany(OutputParts.Of).Select(part => (part.Key, part.Value));

    /// <summary>The heading of the exercises.</summary>
    [GeneratedRegex(@"^#+ .*\bExercises\b", RegexOptions.Multiline)]
    public static partial Regex ExercisesPattern();
}
