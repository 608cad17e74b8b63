namespace LstmNotebooks.Embeddings;

/// <summary>How a t-SNE map is made; change single settings by <c>with</c>.</summary>
public sealed record TSneOptions
{
    /// <summary>About how many neighbours a point has.</summary>
    public double Perplexity { get; init => field = AtLeast(1, value, nameof(Perplexity)); } = 30;

    /// <summary>Steps of gradient descent.</summary>
    public int Iterations { get; init => field = (int)AtLeast(1, value, nameof(Iterations)); } = 1000;

    /// <summary>By how much neighbours attract more in the beginning, so that groups find together.</summary>
    public double Exaggeration { get; init => field = AtLeast(1, value, nameof(Exaggeration)); } = 12;

    /// <summary>For how many steps they do.</summary>
    public int ExaggeratedIterations { get; init => field = (int)AtLeast(0, value, nameof(ExaggeratedIterations)); } = 250;

    /// <summary>How far a step goes; null for points / exaggeration / 4, at least 50 (Belkina and others, 2019).</summary>
    public double? LearningRate
    {
        get;
        init => field = value is null or > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(LearningRate), $"t-SNE expects a LearningRate above 0 but got {value}.");
    }

    /// <summary>Where the points begin.</summary>
    public TSneInitialization Initialization { get; init; }

    /// <summary>What a random start is drawn from.</summary>
    public ulong Seed { get; init; }

    /// <summary>Where the progress goes: the console when null, <see cref="TextWriter.Null"/> for nowhere.</summary>
    public TextWriter? Progress { get; init; }

    private static double AtLeast(double least, double value, string name) => value >= least
        ? value
        : throw new ArgumentOutOfRangeException(name, $"t-SNE expects {name} of {least} or more but got {value}.");
}
