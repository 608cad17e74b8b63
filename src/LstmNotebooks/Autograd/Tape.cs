using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>Records what is computed from parameters, and plays it backwards to get gradients (reverse-mode differentiation).</summary>
public static class Tape
{
    [ThreadStatic]
    private static int paused;

    [ThreadStatic]
    private static long passes;

    [ThreadStatic]
    private static PriorityQueue<Operation, long>? pending;

    /// <summary>Whether operations on this thread are recorded; true unless <see cref="Pause"/> is in force.</summary>
    public static bool IsRecording => paused == 0;

    /// <summary>Stops recording on this thread until the result is disposed of: for predictions, which need no gradients.</summary>
    public static TapePause Pause()
    {
        paused++;
        return default;
    }

    /// <summary>Adds dLoss/dParameter to the gradient of every parameter that <paramref name="loss"/> was computed from.</summary>
    /// <remarks>
    /// What was recorded is released: a loss can be played backwards once. Gradients that fade on their way count as zero
    /// below 1.4e-17: that is far less than training can notice, and far more than the subnormal numbers, which some
    /// processors compute a hundred times slower than others.
    /// </remarks>
    /// <param name="loss">[1].</param>
    /// <exception cref="ShapeException">The loss is not one value.</exception>
    /// <exception cref="InvalidOperationException">Nothing was recorded for it.</exception>
    public static void Backward(this Tensor loss)
    {
        ArgumentNullException.ThrowIfNull(loss);
        if (loss.Length != 1)
            throw new ShapeException($"Backward starts from one value, a loss, but got {loss.Shape}: take its Mean() or Sum() first.");
        if (loss.Origin is not Operation last)
            throw new InvalidOperationException(
                "Backward found nothing recorded for this loss: it was computed without parameters, while the tape was paused, "
                + "or played backwards before.");

        loss.GradientToAddTo().Fill(1);
        var queue = pending ??= new PriorityQueue<Operation, long>();
        queue.Clear();
        passes++;
        Enqueue(queue, last);
        while (queue.TryDequeue(out var operation, out _))
        {
            operation.Backward();
            for (var i = 0; i < operation.InputCount; i++)
            {
                if (operation.Input(i) is { RequiresGradient: true, Origin: Operation earlier })
                    Enqueue(queue, earlier);
            }
            operation.Release();
        }
        loss.Origin = null;
    }

    /// <summary>Whether an operation on these inputs must be recorded.</summary>
    internal static bool Needs(Tensor input) => paused == 0 && input.RequiresGradient;

    /// <summary>Whether an operation on these inputs must be recorded.</summary>
    internal static bool Needs(Tensor left, Tensor right) => paused == 0 && (left.RequiresGradient || right.RequiresGradient);

    /// <summary>Records that <paramref name="operation"/> made <paramref name="output"/>.</summary>
    internal static void Record(Operation operation, Tensor output)
    {
        output.RequiresGradient = true;
        output.Origin = operation;
    }

    internal static void Resume() => paused--;

    private static void Enqueue(PriorityQueue<Operation, long> queue, Operation operation)
    {
        if (operation.Pass == passes)
            return;
        if (operation.Pass != 0)
            throw new InvalidOperationException(
                "Backward met a part of the computation that another loss was played back through before, which released it. "
                + "Add the losses and play their sum backwards, or compute that part again.");
        operation.Pass = passes;
        queue.Enqueue(operation, -operation.Number);
    }
}
