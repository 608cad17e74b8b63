using System.ComponentModel;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>What a cell's using declarations hold until the cell ends.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CellResources
{
    private readonly Stack<object> held = [];

    /// <summary>Disposes of a value as the calling cell ends; null needs no disposing.</summary>
    public static void Own(object? value) => CellOutputs.Required.Resources.Add(value);

    /// <summary>Disposes of all of them, the last first; the first failure is thrown when all had their turn.</summary>
    internal async Task DisposeAsync()
    {
        List<Exception> failures = [];
        while (held.TryPop(out var value))
        {
            try
            {
                if (value is IAsyncDisposable later)
                    await later.DisposeAsync();
                else
                    ((IDisposable)value).Dispose();
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
        }
        if (failures.Count > 0)
            throw failures[0];
    }

    private void Add(object? value)
    {
        if (value is IDisposable or IAsyncDisposable)
            held.Push(value);
        else if (value is not null)
            throw new InvalidOperationException(
                $"using expects a value that can be disposed of, but {value.GetType().Name} is neither IDisposable nor IAsyncDisposable. "
                + "Leave out using.");
    }
}
