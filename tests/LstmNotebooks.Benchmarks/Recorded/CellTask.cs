using LstmNotebooks.Models;

namespace LstmNotebooks.Benchmarks;

/// <summary>A task on which cells are compared.</summary>
/// <param name="Name">What the record calls it.</param>
/// <param name="ScoreName">What the score is; lower is better.</param>
/// <param name="Parameters">How many weights each network has, as nearly as its units allow.</param>
/// <param name="Steps">Training steps.</param>
/// <param name="Create">A network of a cell with so many units, learning rate and seed.</param>
/// <param name="Baselines">What scores without any network, on the same test part.</param>
internal sealed record CellTask(
    string Name,
    string ScoreName,
    int Parameters,
    int Steps,
    Func<CellKind, int, double, int, CellLearner> Create,
    Func<IEnumerable<(string Name, double Score)>> Baselines)
{
    public static IReadOnlyList<CellTask> All { get; } =
    [
        new(
            "next character",
            "nats per character",
            60_000,
            600,
            static (cell, units, rate, seed) => new CharacterLearner(cell, units, seed) { LearningRate = rate },
            CharacterLearner.Baselines),
        new(
            "adding, T = 100",
            "mean squared error",
            12_000,
            1_000,
            static (cell, units, rate, seed) => new AddingLearner(cell, units, seed) { LearningRate = rate },
            AddingLearner.Baselines),
        new(
            "parity, 3 to 40 bits",
            "share of bits wrong",
            4_000,
            1_500,
            static (cell, units, rate, seed) => new ParityLearner(cell, units, seed) { LearningRate = rate },
            ParityLearner.Baselines),
        new(
            "namespace of a sentence",
            "share wrong",
            110_000,
            500,
            static (cell, units, rate, seed) => new NamespaceLearner(cell, units, seed) { LearningRate = rate },
            NamespaceLearner.Baselines),
    ];

    /// <summary>The number of units that comes nearest to <see cref="Parameters"/>.</summary>
    public int UnitsOf(CellKind cell) => NearestUnits.To(Parameters, units => Create(cell, units, 1e-3, 0).ParameterCount);
}
