using LstmNotebooks.Charts;

namespace LstmNotebooks.Tests.Charts;

/// <summary>Every kind of diagram, with names alone and with numbers as long as they get.</summary>
internal static class SampleDiagrams
{
    public static Diagram Loop { get; } = Diagrams.Rolled();

    public static Diagram Chain { get; } = Diagrams.Unrolled(
        5,
        ["<", "the", "\n", " ", "a&b"],
        ["t", "h", "e", " ", "c"],
        [0.52f, -1, 0, 1, -0.25f]);

    public static Diagram Both { get; } = Diagrams.RolledAndUnrolled(4);

    public static Diagram Rnn { get; } = Diagrams.RnnCell(
        new RnnCellValues(fromInput: -10.12345f, fromHidden: -10.5f, bias: -10.25f) { Input = -10.5f, PreviousHidden = -0.75f },
        decimals: 4);

    public static Diagram Lstm { get; } = Diagrams.LstmCell(
        new LstmCellValues(inputGate: 0.6225f, forgetGate: 0.7311f, candidate: -0.4621f, outputGate: 1, previousCell: -10.5f)
        {
            Input = -1,
            PreviousHidden = -0.5f,
        },
        decimals: 4);

    public static Diagram Gru { get; } = Diagrams.GruCell(
        new GruCellValues(resetGate: 0, updateGate: 0.7311f, candidate: -0.4621f, previousHidden: -0.5f) { Input = -1 },
        decimals: 4);

    public static IReadOnlyDictionary<string, Diagram> All { get; } = new SortedDictionary<string, Diagram>(StringComparer.Ordinal)
    {
        ["loop"] = Loop,
        ["chain"] = Chain,
        ["chain of 1"] = Diagrams.Unrolled(1, states: [1]),
        ["chain of 7"] = Diagrams.Unrolled(7, ["a", "long-winded", "sentence", "with", "characteristically", "long", "words"]),
        ["chain of 9"] = Diagrams.Unrolled(9, outputs: Enumerable.Repeat("word", 9), states: Enumerable.Repeat(-0.123f, 9)),
        ["chain of 12"] = Diagrams.Unrolled(
            12,
            "characterist".Select(letter => $"{letter}"),
            "haracteristi".Select(letter => $"{letter}"),
            Enumerable.Range(0, 12).Select(i => i / 12f)),
        ["both"] = Both,
        ["both of 8"] = Diagrams.RolledAndUnrolled(8, Enumerable.Repeat("in", 8), Enumerable.Repeat("out", 8)),
        ["RNN cell"] = Diagrams.RnnCell(),
        ["RNN cell with numbers"] = Rnn,
        ["LSTM cell"] = Diagrams.LstmCell(),
        ["LSTM cell with numbers"] = Lstm,
        ["LSTM cell, a part"] = Diagrams.LstmCell(part: LstmPart.Update),
        ["GRU cell"] = Diagrams.GruCell(),
        ["GRU cell, reset before"] = Diagrams.GruCell(resetAfter: false),
        ["GRU cell with numbers"] = Gru,
    };
}
