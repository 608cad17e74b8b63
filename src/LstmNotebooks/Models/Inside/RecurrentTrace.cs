using LstmNotebooks.Charts;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>
/// Everything that happened inside one recurrent layer while it read: its gates, candidates and states at every step, by name.
/// </summary>
/// <remarks>
/// B = batch, T = sequence length, H = hidden size. An LSTM has "input gate", "forget gate", "candidate", "output gate", "cell"
/// and "hidden"; a GRU "reset gate", "update gate", "candidate", "U h + b′ of the candidate" and "hidden". The values are the
/// ones that the layer computes, to the bit.
/// </remarks>
public sealed class RecurrentTrace
{
    private readonly Dictionary<string, Tensor> parts;

    internal RecurrentTrace(string cell, IReadOnlyList<string> names, int batch, int steps, int size)
    {
        (Cell, Names) = (cell, names);
        parts = names.ToDictionary(static name => name, _ => Tensor.Zeros(batch, steps, size), StringComparer.Ordinal);
    }

    /// <summary>The layer's type, such as "Lstm".</summary>
    public string Cell { get; }

    /// <summary>What was traced, in the order in which a step computes it.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>[B, T, H] of one name; 0 in padding.</summary>
    /// <exception cref="ArgumentException">There is no such name; the message lists those that there are.</exception>
    public Tensor this[string name] => parts.TryGetValue(name, out var values)
        ? values
        : throw new ArgumentException(
            $"A trace of {Cell} holds {string.Join(", ", Names.Select(static each => $"'{each}'"))} but '{name}' was asked for.",
            nameof(name));

    /// <summary>One name as coloured cells, a row per unit and a column per step; gates span 0 to 1.</summary>
    /// <param name="name">What to show.</param>
    /// <param name="steps">[T] a label per step, such as the characters read; numbers from 1 when null.</param>
    /// <param name="units">Which units; all when null.</param>
    /// <param name="sequence">Which sequence of the batch.</param>
    /// <param name="title">The figure's; the name when null.</param>
    public Figure HeatMap(
        string name, IEnumerable<string>? steps = null, IEnumerable<int>? units = null, int sequence = 0, string? title = null)
    {
        var values = this[name];
        CheckSequence(sequence);
        int[] rows = [.. units ?? Enumerable.Range(0, values.Shape[2])];
        foreach (var unit in rows)
            CheckUnit(unit);
        var matrix = new float[rows.Length, values.Shape[1]];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var t = 0; t < values.Shape[1]; t++)
                matrix[row, t] = values[sequence, t, rows[row]];
        }
        return Chart.HeatMap(matrix, Labels(steps), rows.Select(static unit => $"unit {unit}"), title ?? $"{Cell}, {name}", name,
            xTitle: "step", yTitle: "", scale: IsGate(name) ? (0, 1) : null);
    }

    /// <summary>All that happened in one unit, a line per name over the steps.</summary>
    /// <param name="unit">Which unit.</param>
    /// <param name="names">Which lines; all when null.</param>
    /// <param name="sequence">Which sequence of the batch.</param>
    /// <param name="title">The figure's; the unit when null.</param>
    public Figure Lines(int unit, IEnumerable<string>? names = null, int sequence = 0, string? title = null)
    {
        CheckSequence(sequence);
        CheckUnit(unit);
        var lines = (names ?? Names).Select(name => (name, (IReadOnlyList<float>)OfUnit(name, unit, sequence)));
        return Chart.Lines(
            Enumerable.Range(1, this[Names[0]].Shape[1]), lines, title ?? $"{Cell}, unit {unit}", xTitle: "step", yTitle: "value");
    }

    /// <summary>[T] of one unit of one sequence.</summary>
    /// <param name="name">What to read.</param>
    /// <param name="unit">Which unit.</param>
    /// <param name="sequence">Which sequence of the batch.</param>
    public float[] OfUnit(string name, int unit, int sequence = 0)
    {
        var values = this[name];
        CheckSequence(sequence);
        CheckUnit(unit);
        return [.. Enumerable.Range(0, values.Shape[1]).Select(t => values[sequence, t, unit])];
    }

    /// <summary>The names and sizes.</summary>
    public override string ToString() => $"{Cell}, {this[Names[0]].Shape} (sequences, steps, units): {string.Join(", ", Names)}";

    private static bool IsGate(string name) => name.EndsWith(" gate", StringComparison.Ordinal);

    private string[] Labels(IEnumerable<string>? steps)
    {
        var count = this[Names[0]].Shape[1];
        string[] labels = [.. steps ?? Enumerable.Range(1, count).Select(static step => $"{step}")];
        return labels.Length == count
            ? labels
            : throw new ArgumentException(
                $"The trace has {count} steps but got {labels.Length} labels: give one label per step.", nameof(steps));
    }

    private void CheckSequence(int sequence)
    {
        if ((uint)sequence >= (uint)this[Names[0]].Shape[0])
            throw new ArgumentOutOfRangeException(
                nameof(sequence), sequence, $"The trace has sequences 0 to {this[Names[0]].Shape[0] - 1} but {sequence} was asked for.");
    }

    private void CheckUnit(int unit)
    {
        if ((uint)unit >= (uint)this[Names[0]].Shape[2])
            throw new ArgumentOutOfRangeException(
                nameof(unit), unit, $"The trace has units 0 to {this[Names[0]].Shape[2] - 1} but {unit} was asked for.");
    }
}
