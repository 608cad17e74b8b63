namespace LstmNotebooks.Kernel.Cells;

/// <summary>Something a cell shows, in the order it was shown.</summary>
public abstract record CellOutput;

/// <summary>Console text; <paramref name="Name"/> is "stdout" or "stderr".</summary>
public sealed record StreamOutput(string Name, string Text) : CellOutput;

/// <summary>A value shown by display(…); <paramref name="DisplayId"/> is set when it can be updated later.</summary>
public sealed record DisplayOutput(MimeBundle Data, string? DisplayId = null) : CellOutput;

/// <summary>New content for every earlier output shown under <paramref name="DisplayId"/>.</summary>
public sealed record DisplayUpdate(MimeBundle Data, string DisplayId) : CellOutput;

/// <summary>The value of the cell's trailing expression.</summary>
public sealed record ResultOutput(MimeBundle Data) : CellOutput;

/// <summary>Something to read beside the notebook, where a front end has a place for it.</summary>
public sealed record PageOutput(MimeBundle Data) : CellOutput;

/// <summary>Forget what the cell showed so far; when <paramref name="Wait"/>, only as the next output comes.</summary>
public sealed record ClearOutput(bool Wait) : CellOutput;

/// <summary>Why a cell failed: the error's name, its message, and the lines a reader should see, in the reader's source.</summary>
public sealed record ErrorOutput(string Name, string Value, IReadOnlyList<string> Traceback) : CellOutput;
