using LstmNotebooks.Optim;

namespace LstmNotebooks.Training;

/// <summary>How a training goes; change single settings by <c>with</c>.</summary>
public sealed record TrainerOptions
{
    /// <summary>How often to go through all examples.</summary>
    public int Epochs { get; init => field = AtLeast(1, value, nameof(Epochs)); } = 10;

    /// <summary>Examples a step; the last batch of an epoch may be smaller.</summary>
    public int BatchSize { get; init => field = AtLeast(1, value, nameof(BatchSize)); } = 32;

    /// <summary>Whether every epoch takes the examples in another order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>What the orders are drawn from; null for the model's own seed, or 0 for a model without one.</summary>
    public ulong? Seed { get; init; }

    /// <summary>How the learning rate changes, as a share of the optimizer's.</summary>
    public Schedule Schedule { get; init; } = Schedule.Constant;

    /// <summary>How gradients are limited; null leaves it to the optimizer's own setting.</summary>
    public GradientClipping? Clipping { get; init; }

    /// <summary>Epochs without a better loss after which training stops early; null for never.</summary>
    /// <remarks>Watched is the validation loss, or the training loss where there is no validation data.</remarks>
    public int? Patience { get; init => field = value is { } epochs ? AtLeast(1, epochs, nameof(Patience)) : null; }

    /// <summary>By how much a loss must be below the best one so far to count as better.</summary>
    public double MinDelta { get; init; }

    /// <summary>
    /// Whether the model gets the weights of its best epoch in the end, when there is validation data or <see cref="Patience"/>.
    /// </summary>
    public bool RestoreBest { get; init; } = true;

    /// <summary>Where the progress bar goes: the console when null, <see cref="TextWriter.Null"/> for nowhere.</summary>
    public TextWriter? Progress { get; init; }

    /// <summary>Stops the training between two steps.</summary>
    /// <remarks>
    /// So does a token under the name LstmNotebooks.Cancellation in <see cref="AppContext"/>, by which a notebook's stop button
    /// works.
    /// </remarks>
    public CancellationToken Cancellation { get; init; }

    /// <summary>
    /// A file that holds the whole state of the training after every <see cref="CheckpointEvery"/> epochs and when it is cancelled;
    /// null for none.
    /// </summary>
    public string? Checkpoint { get; init; }

    /// <summary>Epochs between two checkpoints.</summary>
    public int CheckpointEvery { get; init => field = AtLeast(1, value, nameof(CheckpointEvery)); } = 1;

    /// <summary>Whether to go on from the <see cref="Checkpoint"/> when that file is there, to the same bits as without the stop.</summary>
    public bool Resume { get; init; }

    private static int AtLeast(int least, int value, string name) => value >= least
        ? value
        : throw new ArgumentOutOfRangeException(name, value, $"Training expects {name} of {least} or more but got {value}.");
}
