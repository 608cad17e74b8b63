using LstmNotebooks.Numerics;

namespace LstmNotebooks.Autograd;

/// <summary>h ← a ⊙ h + b over sequences as one operation, with a and b from pre-activations that no state enters.</summary>
/// <remarks>B = batch, T = sequence length, H = hidden size.</remarks>
internal sealed unsafe class ScanOperation<TKernel> : Operation where TKernel : struct, IScanKernel
{
    private readonly Tensor sums, hidden, last;
    private readonly Tensor? initial;
    private readonly float[] decay;
    private readonly StepRanges ranges;
    private readonly bool isReversed;
    private readonly int pieceLength;

    private ScanOperation(Tensor sums, Tensor? initial, StepRanges ranges, bool isReversed, ScanMethod method)
    {
        (this.sums, this.initial, this.ranges, this.isReversed) = (sums, initial, ranges, isReversed);
        var (batch, steps, size) = (sums.Shape[0], sums.Shape[1], sums.Shape[2] / TKernel.Gates);
        pieceLength = method == ScanMethod.Parallel ? ScanPass<TKernel>.PieceSteps : steps;
        hidden = Tensor.Uninitialized([batch, steps, size]);
        last = Tensor.Uninitialized([batch, size]);
        decay = Buffers.Rent(hidden.Length);
    }

    private int Size => hidden.Shape[2];

    private int PieceCount => (hidden.Shape[1] + pieceLength - 1) / pieceLength;

    internal override int InputCount => 2;

    /// <summary>Runs one direction of one layer.</summary>
    /// <param name="sums">[B, T, gates · H] pre-activations.</param>
    /// <param name="initial">[B, H] state before the first step; zeros when null.</param>
    /// <param name="lengths">Real steps of each sequence; all when null.</param>
    /// <param name="isReversed">Whether it reads from the end.</param>
    /// <param name="method">How the steps are computed.</param>
    /// <param name="owner">Whose name errors carry.</param>
    /// <returns>[B, T, H] hidden state of every step (0 in padding), and [B, H] after the last.</returns>
    public static (Tensor Hidden, Tensor Last) Apply(
        Tensor sums, Tensor? initial, SequenceLengths? lengths, bool isReversed, ScanMethod method, string owner)
    {
        var operation = new ScanOperation<TKernel>(sums, initial, StepRanges.Of(sums, lengths, owner), isReversed, method);
        operation.Forward();
        if (Tape.Needs(sums) || (initial is not null && Tape.Needs(initial)))
        {
            Tape.Record(operation, operation.hidden);
            Tape.Record(operation, operation.last);
        }
        else
        {
            Buffers.Return(operation.decay);
        }
        return (operation.hidden, operation.last);
    }

    internal override Tensor Input(int index) => index == 0 ? sums : initial ?? sums;

    internal override void Backward()
    {
        var sumTarget = sums.GradientTarget(out var accumulate);
        var sumGradients = accumulate ? Buffers.Rent(sums.Length) : sumTarget;
        var initialGradient = initial is { RequiresGradient: true } ? Buffers.Rent(initial.Length) : null;
        var deltas = Buffers.Rent(hidden.Length);
        var (products, carries) = RentPieces();
        fixed (
            float* x = sums.Storage,
            h = hidden.Storage,
            a = decay,
            first = initial?.Storage,
            dx = sumGradients,
            dh = hidden.GradientStorage,
            dLast = last.GradientStorage,
            delta = deltas,
            p = products,
            carry = carries,
            d0 = initialGradient)
        fixed (int* from = ranges.Starts, to = ranges.Ends)
        {
            var pass = PassOf(from, to) with
            {
                Sums = x,
                Hidden = h,
                Decay = a,
                Initial = first,
                SumGradients = dx,
                HiddenGradient = dh,
                LastGradient = dLast,
                Deltas = delta,
                Products = p,
                Carries = carry,
                InitialGradient = d0,
            };
            new ScanJob<TKernel>(pass, hidden.Shape[0]).RunBackward();
        }
        if (accumulate)
        {
            Elementwise.Map<AddFunction>(
                sumTarget.AsSpan(0, sums.Length), sumGradients.AsSpan(0, sums.Length), sumTarget.AsSpan(0, sums.Length));
            Buffers.Return(sumGradients);
        }
        if (initialGradient is not null)
        {
            var target = initial!.GradientToAddTo();
            Elementwise.Map<AddFunction>(target, initialGradient.AsSpan(0, target.Length), target);
            Buffers.Return(initialGradient);
        }
        Buffers.Return(deltas);
        ReturnPieces(products, carries);
    }

    internal override void Release()
    {
        hidden.ReleaseGradient();
        last.ReleaseGradient();
        Buffers.Return(decay);
    }

    private void Forward()
    {
        var (products, carries) = RentPieces();
        fixed (
            float* x = sums.Storage,
            h = hidden.Storage,
            a = decay,
            first = initial?.Storage,
            end = last.Storage,
            p = products,
            carry = carries)
        fixed (int* from = ranges.Starts, to = ranges.Ends)
        {
            var pass = PassOf(from, to) with
            {
                Sums = x,
                Hidden = h,
                Decay = a,
                Initial = first,
                Last = end,
                Products = p,
                Carries = carry,
            };
            new ScanJob<TKernel>(pass, hidden.Shape[0]).RunForward();
        }
        ReturnPieces(products, carries);
    }

    private ScanPass<TKernel> PassOf(int* from, int* to) =>
        new() { Steps = hidden.Shape[1], Size = Size, PieceLength = pieceLength, IsReversed = isReversed, Starts = from, Ends = to };

    private (float[]? Products, float[]? Carries) RentPieces() =>
        PieceCount == 1 ? (null, null) : (Buffers.Rent(hidden.Length), Buffers.Rent(hidden.Shape[0] * PieceCount * Size));

    private static void ReturnPieces(float[]? products, float[]? carries)
    {
        if (products is null)
            return;
        Buffers.Return(products);
        Buffers.Return(carries!);
    }
}
