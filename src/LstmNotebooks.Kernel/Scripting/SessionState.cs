using LstmNotebooks.Kernel.Display;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What the parts of one session share.</summary>
internal sealed class SessionState(SessionOptions options) : IDisposable
{
    private int displays;

    public SessionOptions Options { get; } = options;

    /// <summary>Held while an output is handed on, so that no two are at once.</summary>
    public Lock EmitGate { get; } = new();

    public OutputPump Pump { get; } = new();

    public SourceDocuments Documents { get; } = new(options);

    public CellCulture Culture { get; } = new();

    public DisplayRules DisplayRules { get; } = new();

    public PackageRestorer Packages { get; } = new(options.WorkingDirectory);

    public NativeLibraries NativeLibraries { get; } = new();

    /// <summary>A name for something shown that can be updated; the same in every run.</summary>
    public string NextDisplayId() => $"display-{Interlocked.Increment(ref displays)}";

    public void Dispose() => Pump.Dispose();
}
