namespace LstmNotebooks.Charts;

/// <summary>What the steps of a chain are labelled with, checked: as many of each as there are steps, or null.</summary>
internal sealed class ChainLabels
{
    public ChainLabels(
        string method,
        int steps,
        int mostSteps,
        IEnumerable<string>? inputs = null,
        IEnumerable<string>? outputs = null,
        IEnumerable<float>? states = null)
    {
        if (steps < 1 || steps > mostSteps)
            throw new ArgumentOutOfRangeException(
                nameof(steps),
                $"{method} expects 1 to {mostSteps} steps but got {steps}: draw a part of the sequence.");
        Steps = steps;
        Inputs = Checked(method, inputs, nameof(inputs));
        Outputs = Checked(method, outputs, nameof(outputs));
        States = Checked(method, states, nameof(states));
        for (var i = 0; i < States?.Count; i++)
            CellValue.Signed(States[i], method, $"states[{i}]");
    }

    public int Steps { get; }

    public IReadOnlyList<string>? Inputs { get; }

    public IReadOnlyList<string>? Outputs { get; }

    public IReadOnlyList<float>? States { get; }

    private T[]? Checked<T>(string method, IEnumerable<T>? values, string name)
    {
        if (values is null)
            return null;
        T[] given = [.. values];
        return given.Length == Steps ? given
            : throw new ArgumentException(
                $"{method} expects {name} for each of the {Steps} steps but got {given.Length}: give one per step, or none.", name);
    }
}
