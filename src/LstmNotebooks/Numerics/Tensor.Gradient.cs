namespace LstmNotebooks.Numerics;

public sealed partial class Tensor
{
    private float[]? gradientStorage;
    private bool addsToGradient;

    // Kept for the next step when it is not in use, as the dense array is.
    private RowGradient? rowGradient;
    private bool isByRows;

    /// <summary>Whether gradients flow to this tensor: set for parameters, and for whatever is computed from them.</summary>
    public bool RequiresGradient { get; set; }

    /// <summary>Whether <see cref="Gradient"/> holds anything since it was last cleared.</summary>
    public bool HasGradient { get; private set; }

    /// <summary>dLoss/dThis in row-major order; empty before the backward pass.</summary>
    /// <remarks>
    /// The gradient of an embedding's table is kept as the rows of the tokens that were read; reading it here makes a dense array
    /// of all rows first.
    /// </remarks>
    public Span<float> Gradient => HasGradient ? new(DenseGradient(), 0, Length) : default;

    internal float[]? GradientStorage => HasGradient ? DenseGradient() : null;

    /// <summary>The gradient's rows, when only single rows of this table were read; null when it has another gradient or none.</summary>
    internal RowGradient? RowGradient => isByRows ? rowGradient : null;

    /// <summary>The same while its values stand one behind another: null once the dense gradient was asked for.</summary>
    internal RowGradient? CompactGradient => isByRows && !rowGradient!.IsSpread ? rowGradient : null;

    /// <summary>Forgets the gradient; the next backward pass starts from zero.</summary>
    public void ClearGradient() => HasGradient = isByRows = false;

    /// <summary>Where a backward pass adds this tensor's gradient.</summary>
    /// <param name="accumulate">True when the array holds a gradient to add to; false when it must be overwritten.</param>
    /// <param name="isContinued">Whether an earlier call took the same decision for another part of the array.</param>
    internal float[] GradientTarget(out bool accumulate, bool isContinued = false)
    {
        accumulate = isContinued ? addsToGradient : HasGradient;
        addsToGradient = accumulate;
        var gradient = DenseGradient();
        (HasGradient, isByRows) = (true, false);
        return gradient;
    }

    /// <summary>Takes a rented array as this tensor's gradient, when it has none yet: saves writing a second large one.</summary>
    /// <returns>Whether the array was taken; if not, it is still the caller's.</returns>
    internal bool TryAdoptGradient(float[] rented)
    {
        if (HasGradient || rented.Length < Length)
            return false;
        if (gradientStorage is { } unused)
            Buffers.Return(unused);
        gradientStorage = rented;
        HasGradient = true;
        return true;
    }

    /// <summary>Where a backward pass adds this tensor's gradient; zeros when there was none yet.</summary>
    internal Span<float> GradientToAddTo()
    {
        var gradient = GradientTarget(out var accumulate).AsSpan(0, Length);
        if (!accumulate)
            gradient.Clear();
        return gradient;
    }

    /// <summary>Gives the gradient's memory back once the backward pass has used it.</summary>
    internal void ReleaseGradient()
    {
        ClearGradient();
        rowGradient?.Release();
        if (gradientStorage is { } gradient)
            Buffers.Return(gradient);
        gradientStorage = null;
    }

    /// <summary>
    /// Adds to the gradient of a table what belongs to rows that were read; it stays a list of rows when it is none of another
    /// kind.
    /// </summary>
    /// <param name="tokens">The rows' numbers.</param>
    /// <param name="paddingIndex">A row that gets no gradient.</param>
    /// <param name="gradient">[tokens, size].</param>
    internal void AddRowGradients(ReadOnlySpan<int> tokens, int? paddingIndex, float[] gradient)
    {
        var groups = TokenGroups.Of(tokens, paddingIndex, Shape[0]);
        if (HasGradient && !isByRows)
        {
            RowSumJob.Run(groups, groups.Rows, gradient, Shape[1], gradientStorage!);
            return;
        }
        rowGradient ??= new RowGradient(Shape[1]);
        if (!HasGradient)
            rowGradient.Clear();
        rowGradient.Add(groups, gradient);
        HasGradient = isByRows = true;
    }

    /// <summary>The dense gradient's array; of undefined content when there is no gradient.</summary>
    private float[] DenseGradient()
    {
        gradientStorage ??= Buffers.Rent(Length);
        CompactGradient?.Spread(gradientStorage, Length);
        return gradientStorage;
    }
}
