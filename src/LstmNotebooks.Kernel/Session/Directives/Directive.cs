using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Session;

/// <summary>A directive as a session knows it: how it is written, what it is for, and how it is carried out.</summary>
/// <param name="Usage">Its name with its argument, as it is written.</param>
/// <param name="Purpose">What it does, as help and lists say it.</param>
/// <param name="RunAsync">Carries it out.</param>
internal sealed record Directive(string Usage, string Purpose, Func<DirectiveCall, Task> RunAsync) : DirectiveUse(Usage, Purpose)
{
    /// <summary>A directive that is carried out at once.</summary>
    public Directive(string usage, string purpose, Action<DirectiveCall> run)
        : this(usage, purpose, call =>
        {
            run(call);
            return Task.CompletedTask;
        })
    {
    }

    /// <summary>A directive that is heeded elsewhere: by the parser, by the compiler, or as the cell ends.</summary>
    public Directive(string usage, string purpose)
        : this(usage, purpose, _ => Task.CompletedTask)
    {
    }

    /// <summary>When in its cell it is carried out.</summary>
    public DirectiveTurn Turn { get; init; } = DirectiveTurn.InPlace;

    /// <summary>What it does when its cell has ended well, given how long that took.</summary>
    public Action<CellOutputs, TimeSpan>? AtEnd { get; init; }
}
