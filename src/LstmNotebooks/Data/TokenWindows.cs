namespace LstmNotebooks.Data;

/// <summary>
/// One long sequence of tokens cut for truncated back-propagation: into B parts that are read side by side, and these into windows
/// of k steps, to be taken in their order.
/// </summary>
/// <remarks>
/// Of N tokens each part has ⌊(N − 1) / B⌋ to read, and of these ⌊that / k⌋ whole windows are used; what is left over at the
/// end of each part is not. The target of each token is the next one.
/// </remarks>
public sealed class TokenWindows : Dataset<TokenWindow>
{
    private readonly int[] tokens;
    private readonly int partLength;

    /// <param name="tokens">[N] the sequence.</param>
    /// <param name="batch">B: parts that are read side by side.</param>
    /// <param name="steps">k: steps of a window, over which gradients flow back.</param>
    /// <exception cref="ArgumentException">The sequence is too short for one window.</exception>
    public TokenWindows(IEnumerable<int> tokens, int batch, int steps)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        (this.tokens, Batch, Steps) = ([.. tokens], batch, steps);
        partLength = (this.tokens.Length - 1) / batch;
        Count = partLength / steps;
        if (Count == 0)
            throw new ArgumentException(
                $"A window of {steps} steps of {batch} parts needs {(long)steps * batch + 1:N0} tokens but the sequence has "
                + $"{this.tokens.Length:N0}: take a smaller batch or window, or a longer sequence.",
                nameof(tokens));
    }

    /// <summary>B.</summary>
    public int Batch { get; }

    /// <summary>k.</summary>
    public int Steps { get; }

    /// <summary>Windows of each part.</summary>
    public override int Count { get; }

    /// <summary>Tokens that are predicted in one pass: windows · B · k.</summary>
    public long Targets => (long)Count * Batch * Steps;

    /// <summary>One window.</summary>
    public TokenWindow this[int window]
    {
        get
        {
            if ((uint)window >= (uint)Count)
                throw new ArgumentOutOfRangeException(
                    nameof(window),
                    window,
                    $"The sequence has windows 0 to {Count - 1} but {window} was asked for.");
            var (inputs, targets) = (new int[Batch, Steps], new int[Batch * Steps]);
            for (var b = 0; b < Batch; b++)
            {
                for (var t = 0; t < Steps; t++)
                {
                    var place = b * partLength + window * Steps + t;
                    (inputs[b, t], targets[b * Steps + t]) = (tokens[place], tokens[place + 1]);
                }
            }
            return new(window, inputs, targets);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">More than one window is asked for: a window needs the state after the one before.</exception>
    public override TokenWindow GetBatch(ReadOnlySpan<int> examples) => examples.Length == 1
        ? this[examples[0]]
        : throw new ArgumentException(
            $"Windows of a long sequence are taken one after the other but {examples.Length} were asked for at once: "
            + "train with TruncatedTraining.Fit, or set BatchSize to 1 and Shuffle to false. "
            + "How many parts are read side by side is the windows' own batch.",
            nameof(examples));
}
