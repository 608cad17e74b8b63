using System.Text;
using System.Text.Json.Nodes;

namespace LstmNotebooks.Kernel.Notebooks;

/// <summary>A C# notebook file (.ipynb, nbformat 4, or .dib), read and written without losing what is not understood here.</summary>
public sealed class Notebook
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly JsonObject root;

    private Notebook(JsonObject root, string name)
    {
        this.root = root;
        Name = name;
        Cells = NotebookParser.FindCells(root, name);
        NotebookParser.CheckLanguage(root, CodeCells, name);
    }

    /// <summary>The file's name, as errors give it.</summary>
    public string Name { get; }

    /// <summary>False for a .dib file, which holds no outputs; it is written as .ipynb.</summary>
    public bool KeepsOutputs => !DibFormat.IsDib(Name);

    /// <summary>Every cell, in order.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The code cells, in order.</summary>
    public IEnumerable<NotebookCell> CodeCells => Cells.Where(cell => cell.Kind == CellKind.Code);

    /// <summary>The second number of the format: 5 for nbformat 4.5.</summary>
    public int MinorFormat => root["nbformat_minor"] is JsonValue value && value.TryGetValue<int>(out var minor) ? minor : 0;

    /// <summary>The notebook's own metadata.</summary>
    public JsonObject Metadata => root["metadata"] as JsonObject ?? [];

    /// <summary>Reads a notebook file.</summary>
    /// <exception cref="NotebookException">The file is missing, cannot be read, or is not a C# notebook of nbformat 4.</exception>
    public static Notebook Load(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            return Parse(File.ReadAllText(path, Utf8), name);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotebookException($"{path}: there is no such file. Check the path.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new NotebookException($"{path} cannot be read ({error.Message}). Check its permissions.", error);
        }
        catch (DecoderFallbackException error)
        {
            throw new NotebookException(
                $"{name} is not UTF-8 text at byte {error.Index + 1}. Restore the file from version control, or save the notebook again.",
                error);
        }
    }

    /// <summary>Reads the text of a notebook; errors call it <paramref name="name"/>.</summary>
    /// <exception cref="NotebookException">The text is not a C# notebook of nbformat 4.</exception>
    public static Notebook Parse(string json, string name) =>
        new(DibFormat.IsDib(name) ? DibFormat.ToDocument(json) : NotebookParser.ParseDocument(json, name), name);

    /// <summary>The file's text, as Jupyter would write it.</summary>
    public string ToJson() => JupyterJson.Write(root) + "\n";

    /// <summary>Writes the notebook at once or not at all.</summary>
    /// <exception cref="NotebookException">The file cannot be written.</exception>
    public void Save(string path) => AtomicFile.Write(path, ToJson());

    /// <summary>Makes the notebook valid by nbformat's schema where it was not; ids are repaired too.</summary>
    public void Repair()
    {
        NotebookForm.Repair(root);
        RepairIds();
    }

    /// <summary>Gives every cell an id of its own where one is missing or repeated; the same file always gets the same ids.</summary>
    public void RepairIds()
    {
        CellIds.Repair(Cells);
        if (MinorFormat < 5)
            root["nbformat_minor"] = 5;
    }
}
