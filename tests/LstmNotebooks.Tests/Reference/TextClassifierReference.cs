using LstmNotebooks.Models;

namespace LstmNotebooks.Tests.Reference;

/// <summary>A text classifier of one LSTM layer, or a bag, in plain double arithmetic: one text at a time, without padding.</summary>
/// <param name="model">Whose weights it reads.</param>
internal sealed class TextClassifierReference(TextClassifier model)
{
    private readonly Dictionary<string, double[]> weights = model.NamedParameters.ToDictionary(
        static pair => pair.Key, static pair => pair.Value.Value.ToArray().Select(static value => (double)value).ToArray());

    /// <summary>[1] or [K] logits of the words of one text.</summary>
    public double[] Logits(IReadOnlyList<int> words)
    {
        var size = model.Settings.EmbeddingSize;
        double[][] vectors = [.. words.Select(word => weights["embedding.weight"][(word * size)..((word + 1) * size)])];
        var pooled = model.Settings.Cell is null
            ? Layer("hidden", Pool(vectors)).Select(static value => Math.Max(0, value)).ToArray()
            : Read(vectors);
        return Layer("head", pooled);
    }

    private double[] Read(double[][] vectors)
    {
        var (size, directions) = (model.Settings.HiddenSize, model.Settings.Bidirectional ? 2 : 1);
        var layer = new RecurrentReference(new LstmReference(), 1, vectors.Length, model.Settings.EmbeddingSize, size)
        {
            Directions = directions,
        };
        var y = layer.Operation.Forward(
            [vectors.SelectMany(static vector => vector).ToArray(), .. Enumerable.Range(0, directions).SelectMany(Direction)]);
        var every = vectors.Length * directions * size;
        return model.Settings.ChosenPooling == TextPooling.LastState
            ? y[every..(every + directions * size)]
            : Pool([.. y[..every].Chunk(directions * size)]);
    }

    private double[][] Direction(int direction)
    {
        var suffix = direction == 0 ? "l0" : "l0_reverse";
        return [weights[$"rnn.weight_ih_{suffix}"], weights[$"rnn.weight_hh_{suffix}"], weights[$"rnn.bias_ih_{suffix}"]];
    }

    private double[] Pool(double[][] steps) => model.Settings.ChosenPooling switch
    {
        TextPooling.Max => Columns(steps, static values => values.Max()),
        TextPooling.Mean => Columns(steps, static values => values.Average()),
        _ => Columns(steps, values => values.Zip(Attention(steps), static (value, weight) => value * weight).Sum()),
    };

    /// <summary>softmax(v · tanh(W x + b)) over the steps.</summary>
    private double[] Attention(double[][] steps) => RowReference.Softmax(
        [
            .. steps.Select(
                step => Layer("attention.projection", step).Zip(weights["attention.context"], static (sum, v) => v * Math.Tanh(sum)).Sum()),
        ]);

    private static double[] Columns(double[][] steps, Func<IEnumerable<double>, double> pool) =>
        [.. steps[0].Select((_, column) => pool(steps.Select(step => step[column])))];

    private double[] Layer(string name, double[] x) =>
        [
            .. weights[$"{name}.bias"].Select(
                (bias, row) => bias + x.Select((value, column) => value * weights[$"{name}.weight"][row * x.Length + column]).Sum()),
        ];
}
