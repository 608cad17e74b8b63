namespace LstmNotebooks.Tests.Architecture;

/// <summary>The folders of one project, and which of them may know which.</summary>
internal sealed class ProjectLayers
{
    /// <summary>Files that lie in no folder of their project.</summary>
    public const string Top = "(top)";

    /// <param name="project">The project's name, which its namespaces begin with.</param>
    /// <param name="table">
    /// A line for each folder, from the lowest up: its name, an arrow, and what it stands on directly. What lies below
    /// that it may know too.
    /// </param>
    private ProjectLayers(string project, string table)
    {
        Project = project;
        const StringSplitOptions Names = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var lines = table.Split('\n', Names).Select(line => line.Split('→', StringSplitOptions.TrimEntries)).ToList();
        Folders = [.. lines.Select(line => line[0])];
        Arrows = lines.ToDictionary(line => line[0], line => line[1].Split(',', Names));
    }

    /// <summary>The layers that each project of src is meant to have.</summary>
    public static IReadOnlyList<ProjectLayers> All { get; } =
    [
        new("LstmNotebooks", """
            Display    →
            Numerics   →
            Charts     → Numerics
            Autograd   → Numerics
            Nn         → Autograd
            Optim      → Autograd
            Data       → Numerics
            Metrics    → Charts
            Text       → Data
            TimeSeries → Data
            Embeddings → Text, Optim, Charts
            Models     → Nn, Text, TimeSeries, Embeddings, Charts
            Training   → Models, Optim, Data, Metrics, Charts
            """)
        {
            Everywhere = ["Display"],
        },
        new("LstmNotebooks.Torch", """
            (top)    →
            Weights  → (top)
            Models   → Weights
            Training → Models
            """)
        {
            IsOneNamespace = true,
        },
        new("LstmNotebooks.Frames", """
            Data   →
            Charts →
            """)
        {
            IsOneNamespace = true,
        },
        new("LstmNotebooks.Kernel", """
            Cells          →
            Notebooks      →
            Zmtp           →
            Recording      → Cells, Notebooks
            Display        → Cells, Notebooks
            NetInteractive → Display
            Scripting      → NetInteractive
            Completions    → Scripting
            Session        → Completions
            Jupyter        → Session, Zmtp
            """)
        {
            Elsewhere = new Dictionary<string, string> { ["LstmNotebooks.NetInteractive"] = "NetInteractive" },
        },
        new("LstmNotebooks.Cli", """
            Installing →
            Sessions   →
            Running    → Sessions
            Reporting  → Running
            Commands   → Installing, Reporting
            (top)      → Commands
            """),
    ];

    public string Project { get; }

    /// <summary>From the lowest up.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>What each folder stands on directly.</summary>
    public IReadOnlyDictionary<string, string[]> Arrows { get; }

    /// <summary>What every folder may know.</summary>
    public IReadOnlyList<string> Everywhere { get; private init; } = [];

    /// <summary>True when all folders share the project's namespace: then they are told apart by their types.</summary>
    public bool IsOneNamespace { get; private init; }

    /// <summary>Namespaces that do not begin as the project's do, and the folders they lie in.</summary>
    public IReadOnlyDictionary<string, string> Elsewhere { get; private init; } = new Dictionary<string, string>();

    public static ProjectLayers Of(string project) => All.Single(layers => layers.Project == project);

    /// <summary>What a folder may know beside itself.</summary>
    public IEnumerable<string> Allowed(string folder) =>
        Arrows[folder].SelectMany(next => Allowed(next).Append(next)).Concat(Everywhere).Distinct();

    /// <summary>The folder that a namespace or a full name belongs to; null when it is another project's.</summary>
    public string? FolderOf(string name)
    {
        if (Elsewhere.FirstOrDefault(other => IsIn(name, other.Key)).Value is { } folder)
            return folder;
        return !IsIn(name, Project) || IsOneNamespace ? null
            : name == Project ? Top
            : name[(Project.Length + 1)..].Split('.')[0];
    }

    private static bool IsIn(string name, string parent) => name == parent || name.StartsWith(parent + ".", StringComparison.Ordinal);
}
