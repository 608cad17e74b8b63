using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

public static partial class Operations
{
    /// <summary>The same values, cut off from what computed them: a gradient that arrives here goes no further.</summary>
    /// <remarks>
    /// <para>
    /// Why it is needed: a state that a recurrent net carries from one window of a long text to the next was computed from
    /// the window before, that one from its own predecessor, and so on to the first character. Without a cut, the loss of
    /// the thousandth window would be played back through all thousand, of which memory and time grow with every step, and
    /// the second backward pass already fails, since the first one released what it went through. With it, the state still
    /// carries what was read (forward nothing changes); only the question of how earlier weights should have shaped it is
    /// not asked. That is truncated back-propagation through time (Williams and Peng, An efficient gradient-based
    /// algorithm for on-line training of recurrent network trajectories, 1990).
    /// </para>
    /// <para>The values are a copy, so they outlive the training step in which they were computed.</para>
    /// </remarks>
    public static Tensor Detach(this Tensor x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Clone();
    }
}
