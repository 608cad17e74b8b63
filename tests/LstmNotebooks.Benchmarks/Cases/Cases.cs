namespace LstmNotebooks.Benchmarks;

/// <summary>The table of all cases: the course's own shapes, and shapes that tutorials of other libraries train.</summary>
internal static class Cases
{
    public static IReadOnlyList<CaseDefinition> All { get; } =
    [
        new NetworkCase(
            "lstm-news",
            Cell.Lstm,
            InputSize: 40,
            HiddenSize: 100,
            OutputSize: 1,
            Batch: 64,
            SequenceLength: 20,
            LossKind.BinaryCrossEntropy)
        {
            VocabularySize = 5000,
        },
        Text("lstm-text", Cell.Lstm),
        Text("bilstm-text", Cell.Lstm) with { Bidirectional = true },
        Text("gru-text", Cell.Gru),
        Text("rnn-text", Cell.Rnn),
        Stock("stock-stacked", Cell.Lstm),
        Stock("gru-stock", Cell.Gru),
        new NetworkCase(
            "lm-char", Cell.Lstm, InputSize: 64, HiddenSize: 256, OutputSize: 96, Batch: 32, SequenceLength: 100, LossKind.CrossEntropy)
        {
            VocabularySize = 96,
            Layers = 2,
            EveryStep = true,
        },
        new NetworkCase(
            "lm-word", Cell.Lstm, InputSize: 200, HiddenSize: 200, OutputSize: 10000, Batch: 20, SequenceLength: 35, LossKind.CrossEntropy)
        {
            VocabularySize = 10000,
            Layers = 2,
            EveryStep = true,
        },
        new StreamingCase("step-infer", InputSize: 64, HiddenSize: 256),
        new ProductCase("sgemm-1024", M: 1024, K: 1024, N: 1024),
    ];

    public static CaseDefinition Find(string name) => All.FirstOrDefault(found => found.Name == name)
        ?? throw new ArgumentException(
            $"There is no case '{name}': choose from {string.Join(", ", All.Select(static known => known.Name))}.");

    private static NetworkCase Text(string name, Cell cell) =>
        new(name, cell, InputSize: 100, HiddenSize: 128, OutputSize: 1, Batch: 64, SequenceLength: 200, LossKind.BinaryCrossEntropy)
        {
            VocabularySize = 20000,
        };

    private static NetworkCase Stock(string name, Cell cell) =>
        new(name, cell, InputSize: 1, HiddenSize: 50, OutputSize: 1, Batch: 64, SequenceLength: 100, LossKind.MeanSquaredError)
        {
            Layers = 3,
        };
}
