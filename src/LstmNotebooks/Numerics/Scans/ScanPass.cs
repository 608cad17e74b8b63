namespace LstmNotebooks.Numerics;

/// <summary>A scan h ← a ⊙ h + b over a batch of sequences, forward and backward: where everything lies, and its pieces.</summary>
/// <remarks>
/// B = batch, T = steps, H = hidden size, C = pieces of a sequence. A piece starts from zero, as if nothing came before, and
/// notes the product of its a up to every step; what came before enters later, as h + product ⊙ carry (Blelloch, Prefix sums
/// and their applications, 1990). The first piece starts from the true state, so that with one piece this is the plain loop.
/// Pieces are cut by steps only: the bits do not depend on the number of threads. The products are of numbers from 0 to 1,
/// so nothing has to be done in logarithms.
/// </remarks>
internal unsafe struct ScanPass<TKernel> where TKernel : struct, IScanKernel
{
    /// <summary>Steps of a piece, where a sequence has several.</summary>
    public const int PieceSteps = 64;

    /// <summary>T and H.</summary>
    public int Steps, Size;

    /// <summary>Steps of each piece; T for one.</summary>
    public int PieceLength;

    /// <summary>Whether time runs backwards.</summary>
    public bool IsReversed;

    /// <summary>[B] first real step and the step after the last one, in time.</summary>
    public int* Starts, Ends;

    /// <summary>[B, T, gates · H] pre-activations.</summary>
    public float* Sums;

    /// <summary>[B, T, H] a and h; the rows of padding hold 0.</summary>
    public float* Decay, Hidden;

    /// <summary>[B, H] h before the first step, or null for zeros; and after the last, written.</summary>
    public float* Initial, Last;

    /// <summary>[B, T, H] products, and [B, C, H] what is carried into each piece; not used with one piece.</summary>
    public float* Products, Carries;

    /// <summary>[B, T, gates · H] gradients of the pre-activations, written; padding gets 0.</summary>
    public float* SumGradients;

    /// <summary>[B, T, H] dLoss/dHidden, or null; and [B, H] dLoss/dLast, or null.</summary>
    public float* HiddenGradient, LastGradient;

    /// <summary>[B, T, H] dLoss/dh with all that flows back to it.</summary>
    public float* Deltas;

    /// <summary>[B, H] dLoss/dInitial, written; null when not wanted.</summary>
    public float* InitialGradient;

    /// <summary>C.</summary>
    public readonly int Pieces => (Steps + PieceLength - 1) / PieceLength;

    /// <summary>A piece from its own start.</summary>
    public readonly void Forward(int sequence, int piece)
    {
        var (first, end) = Range(sequence, piece);
        if (piece == 0)
            ClearPadding(sequence);
        for (var k = first; k < end; k++)
        {
            var before = k > first ? Row(Hidden, sequence, k - 1) : piece == 0 ? InitialOf(sequence) : null;
            var product = piece == 0 ? null : Row(Products, sequence, k);
            ScanRows<TKernel>.Forward(
                SumRow(Sums, sequence, k),
                before,
                Row(Decay, sequence, k),
                Row(Hidden, sequence, k),
                k > first && product is not null ? Row(Products, sequence, k - 1) : null,
                product,
                Size);
        }
    }

    /// <summary>What is carried into each piece, from one to the next, and the last state.</summary>
    public readonly void Join(int sequence)
    {
        var length = Ends[sequence] - Starts[sequence];
        for (var piece = 1; piece * PieceLength < length; piece++)
        {
            var carry = Carry(sequence, piece);
            var end = piece * PieceLength - 1;
            Copy(Row(Hidden, sequence, end), carry);
            if (piece > 1)
                ScanRows<TKernel>.AddCarry(carry, Row(Products, sequence, end), Carry(sequence, piece - 1), Size);
        }
    }

    /// <summary>Adds what came before a piece to its steps.</summary>
    public readonly void Finish(int sequence, int piece)
    {
        var (first, end) = Range(sequence, piece);
        for (var k = first; k < end && piece > 0; k++)
            ScanRows<TKernel>.AddCarry(Row(Hidden, sequence, k), Row(Products, sequence, k), Carry(sequence, piece), Size);
        var length = Ends[sequence] - Starts[sequence];
        if (end == length && (first < end || length == 0 && piece == 0))
            Copy(length > 0 ? Row(Hidden, sequence, length - 1) : InitialOf(sequence), Last + (nint)sequence * Size);
    }

    /// <summary>δ of a piece, from its own end.</summary>
    public readonly void Backward(int sequence, int piece)
    {
        var (first, end) = Range(sequence, piece);
        var length = Ends[sequence] - Starts[sequence];
        for (var k = end - 1; k >= first; k--)
        {
            var isEnd = k == end - 1;
            var delta = Row(Deltas, sequence, k);
            var product = end == length ? null : Row(Products, sequence, k);
            var output = HiddenGradient is null ? null : Row(HiddenGradient, sequence, k);
            var decayAfter = isEnd ? null : Row(Decay, sequence, k + 1);
            var after = isEnd ? null : Row(Deltas, sequence, k + 1);
            var productAfter = isEnd || product is null ? null : Row(Products, sequence, k + 1);
            ScanRows<TKernel>.Backward(output, decayAfter, after, delta, productAfter, product, Size);
            if (k == length - 1 && LastGradient is not null)
                Add(LastGradient + (nint)sequence * Size, delta);
        }
    }

    /// <summary>What flows into the end of each piece from the next one.</summary>
    public readonly void JoinBack(int sequence)
    {
        var length = Ends[sequence] - Starts[sequence];
        var last = (length - 1) / PieceLength;
        for (var piece = last - 1; length > 0 && piece >= 0; piece--)
        {
            var next = (piece + 1) * PieceLength;
            var carry = Carry(sequence, piece);
            Copy(Row(Deltas, sequence, next), carry);
            if (piece + 1 < last)
                ScanRows<TKernel>.AddCarry(carry, Row(Products, sequence, next), Carry(sequence, piece + 1), Size);
            var decay = Row(Decay, sequence, next);
            for (var j = 0; j < Size; j++)
                carry[j] *= decay[j];
        }
    }

    /// <summary>Adds what flows into a piece from behind, and turns its δ into gradients of the pre-activations.</summary>
    public readonly void FinishBack(int sequence, int piece)
    {
        var (first, end) = Range(sequence, piece);
        var length = Ends[sequence] - Starts[sequence];
        for (var k = first; k < end; k++)
        {
            var delta = Row(Deltas, sequence, k);
            if (end < length)
                ScanRows<TKernel>.AddCarry(delta, Row(Products, sequence, k), Carry(sequence, piece), Size);
            ScanRows<TKernel>.Gradients(
                SumRow(Sums, sequence, k),
                k > 0 ? Row(Hidden, sequence, k - 1) : InitialOf(sequence),
                delta,
                SumRow(SumGradients, sequence, k),
                Size);
        }
        if (piece == 0)
            FinishStart(sequence, length);
    }

    private readonly void FinishStart(int sequence, int length)
    {
        for (var time = 0; time < Steps; time++)
            if (time < Starts[sequence] || time >= Ends[sequence])
                new Span<float>(SumGradients + ((nint)sequence * Steps + time) * TKernel.Gates * Size, TKernel.Gates * Size).Clear();
        if (InitialGradient is null)
            return;
        var target = InitialGradient + (nint)sequence * Size;
        for (var j = 0; j < Size; j++)
            target[j] = length > 0 ? Row(Decay, sequence, 0)[j] * Row(Deltas, sequence, 0)[j]
                : LastGradient is null ? 0
                : LastGradient[(nint)sequence * Size + j];
    }

    private readonly void ClearPadding(int sequence)
    {
        for (var time = 0; time < Steps; time++)
            if (time < Starts[sequence] || time >= Ends[sequence])
                new Span<float>(Hidden + ((nint)sequence * Steps + time) * Size, Size).Clear();
    }

    /// <summary>The steps of a piece, counted from a sequence's first real one in the order of reading.</summary>
    private readonly (int First, int End) Range(int sequence, int piece)
    {
        var length = Ends[sequence] - Starts[sequence];
        return (Math.Min(length, piece * PieceLength), Math.Min(length, (piece + 1) * PieceLength));
    }

    private readonly nint RowNumber(int sequence, int k) =>
        (nint)sequence * Steps + (IsReversed ? Ends[sequence] - 1 - k : Starts[sequence] + k);

    private readonly float* Row(float* rows, int sequence, int k) => rows + RowNumber(sequence, k) * Size;

    private readonly float* SumRow(float* rows, int sequence, int k) => rows + RowNumber(sequence, k) * TKernel.Gates * Size;

    private readonly float* Carry(int sequence, int piece) => Carries + ((nint)sequence * Pieces + piece) * Size;

    private readonly float* InitialOf(int sequence) => Initial is null ? null : Initial + (nint)sequence * Size;

    private readonly void Copy(float* from, float* to)
    {
        if (from is null)
            new Span<float>(to, Size).Clear();
        else
            new Span<float>(from, Size).CopyTo(new Span<float>(to, Size));
    }

    private readonly void Add(float* from, float* to)
    {
        for (var j = 0; j < Size; j++)
            to[j] += from[j];
    }
}
