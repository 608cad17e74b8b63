using LstmNotebooks.Models;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Benchmarks;

/// <summary>A kind of network that is compared.</summary>
/// <param name="Name">What the record calls it.</param>
/// <param name="Create">A reader of so many inputs, of a size that grows with the units.</param>
internal sealed record ReaderKind(string Name, Func<int, int, RandomStream, SequenceReader> Create)
{
    public static IReadOnlyList<ReaderKind> All { get; } =
    [
        new("LSTM", static (inputs, units, random) => new RecurrentReader(CellKind.Lstm, inputs, units, random)),
        new("LSTM with a head", static (inputs, units, random) => new RecurrentReader(CellKind.Lstm, inputs, units, random, attends: true)),
        new("minGRU, 3 layers", static (inputs, units, random) => new RecurrentReader(CellKind.MinGru, inputs, units, random, depth: 3)),
        new(
            "transformer, 2 blocks",
            static (inputs, units, random) => new TransformerReader(inputs, 4 * units, heads: 4, layers: 2, random)),
    ];
}
