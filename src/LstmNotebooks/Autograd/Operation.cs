using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>One recorded step of a computation: what it read, what it made, and how gradients flow back through it.</summary>
public abstract class Operation
{
    [ThreadStatic]
    private static long recorded;

    /// <summary>Later operations have higher numbers, so going backwards by number meets every use of a value before its making.</summary>
    internal long Number { get; } = ++recorded;

    /// <summary>The backward pass that met this operation; 0 for none yet.</summary>
    internal long Pass { get; set; }

    /// <summary>How many tensors it read that gradients may flow to.</summary>
    internal abstract int InputCount { get; }

    /// <summary>A tensor it read.</summary>
    internal abstract Tensor Input(int index);

    /// <summary>Adds dLoss/dInput to every input that requires it, from the gradient of what it made.</summary>
    internal abstract void Backward();

    /// <summary>Gives back what it kept for <see cref="Backward"/> and the gradient of what it made.</summary>
    internal abstract void Release();
}
