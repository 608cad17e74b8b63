namespace LstmNotebooks.Benchmarks;

/// <summary>A task on which kinds of networks are compared.</summary>
/// <param name="Name">What the record calls it.</param>
/// <param name="ScoreName">What the score is; lower is better.</param>
/// <param name="Parameters">How many weights each network has, as nearly as its units allow.</param>
/// <param name="Steps">Training steps.</param>
/// <param name="Create">A network of a kind with so many units, learning rate and seed.</param>
/// <param name="Baselines">What scores without any network, on the same test part.</param>
internal sealed record SuccessorTask(
    string Name,
    string ScoreName,
    int Parameters,
    int Steps,
    Func<ReaderKind, int, double, int, SuccessorLearner> Create,
    Func<IEnumerable<(string Name, string Lengths, double Score)>> Baselines)
{
    public static IReadOnlyList<SuccessorTask> All { get; } =
    [
        new(
            "next character",
            "nats per character",
            60_000,
            1_000,
            static (kind, units, rate, seed) => new CharacterReader(kind, units, seed) { LearningRate = rate },
            CharacterReader.Baselines),
        new(
            "parity",
            "share of bits wrong",
            8_000,
            2_000,
            static (kind, units, rate, seed) => new ParityReader(kind, units, seed) { LearningRate = rate },
            ParityReader.Baselines),
    ];

    /// <summary>The number of units that comes nearest to <see cref="Parameters"/>.</summary>
    public int UnitsOf(ReaderKind kind) => NearestUnits.To(Parameters, units => Create(kind, units, 1e-3, 0).ParameterCount);
}
