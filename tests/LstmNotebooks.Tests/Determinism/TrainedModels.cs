using LstmNotebooks.Autograd;
using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Determinism;

/// <summary>Small trainings that go through most of the engine; what is left of each is the hash of its weights.</summary>
internal static class TrainedModels
{
    /// <summary>
    /// Token classifier: embedding, dropout, two bidirectional LSTM layers, layer norm, cross-entropy, Adam with clipping.
    /// </summary>
    public static string Classifier(int steps)
    {
        var network = new Network(new RandomStream(1));
        var optimizer = new Adam(network.Parameters, learningRate: 1e-2) { Clipping = new GradientClipping { Norm = 0.5 } };
        var random = new RandomStream(2);
        for (var step = 0; step < steps; step++)
        {
            int[] tokens = [.. Enumerable.Range(0, 19 * 11).Select(_ => random.Next(30))];
            int[] targets = [.. Enumerable.Range(0, 19).Select(_ => random.Next(3))];
            Loss.CrossEntropy(network.Forward(tokens), targets).Backward();
            optimizer.Step();
        }
        return WeightsHash.Of(network);
    }

    /// <summary>Forecaster: GRU and RNN one above the other, mean squared error, RMSprop.</summary>
    public static string Forecaster(int steps)
    {
        var random = new RandomStream(3);
        var gru = new Gru(2, 21, random.Fork("gru"));
        var rnn = new Rnn(21, 13, random.Fork("rnn"));
        var head = new Linear(13, 1, random.Fork("head"));
        var parameters = new[] { gru, rnn, (Module)head }.SelectMany(module => module.Parameters).ToArray();
        var optimizer = new RmsProp(parameters, learningRate: 1e-2);
        for (var step = 0; step < steps; step++)
        {
            var x = new Tensor([10, 8, 2], random.NextNormals(160));
            var y = new Tensor([10, 1], random.NextNormals(10));
            var hidden = rnn.Forward(gru.Forward(x).Hidden).Last;
            Loss.MeanSquaredError(head.Forward(rnn.TopOf(hidden)), y).Backward();
            optimizer.Step();
        }
        return WeightsHash.Of(gru) + WeightsHash.Of(rnn) + WeightsHash.Of(head);
    }

    /// <summary>
    /// Text classifiers: every pooling over LSTM, GRU and RNN, one way and both, and a bag; binary and softmax cross-entropy, Adam.
    /// </summary>
    public static string TextClassifiers(int epochs)
    {
        var random = new RandomStream(4);
        string[] texts =
        [
            .. Enumerable.Range(0, 40)
                .Select(_ => string.Join(' ', Enumerable.Range(0, 1 + random.Next(20)).Select(_ => $"w{random.Next(50)}"))),
        ];
        TextClassifierSettings[] models =
        [
            new() { Bidirectional = true, Layers = 2, Dropout = 0.1f, Initialization = WeightInitialization.PyTorch },
            new() { Cell = CellKind.Gru, Pooling = TextPooling.Attention, EmbeddingDropout = 0.1f, PaddingSide = PaddingSide.Left },
            new() { Cell = CellKind.Rnn, Pooling = TextPooling.Max },
            new() { Cell = null },
        ];
        var hashes = models.Select((settings, i) =>
        {
            string[] labels = [.. texts.Select(text => $"{text.Length % (2 + i % 2)}")];
            var model = TextClassifier.For(texts, labels, settings with { EmbeddingSize = 21, HiddenSize = 13, Seed = 5 });
            model.Fit(
                texts,
                labels,
                (texts, labels),
                new() { Epochs = epochs, BatchSize = 6, Progress = TextWriter.Null },
                classWeights: ClassWeights.Balanced);
            return WeightsHash.Of(model);
        });
        return string.Concat(hashes);
    }

    private sealed class Network : Module
    {
        private readonly Embedding embedding;
        private readonly Dropout dropout;
        private readonly Lstm lstm;
        private readonly LayerNorm norm;
        private readonly Linear head;

        public Network(RandomStream random)
        {
            embedding = Add("embedding", new Embedding(30, 12, random.Fork("embedding")));
            dropout = Add("dropout", new Dropout(0.2f, random.Fork("dropout")));
            lstm = Add("lstm", new Lstm(12, 18, random.Fork("lstm"), layers: 2, bidirectional: true, dropout: 0.1f));
            norm = Add("norm", new LayerNorm(36));
            head = Add("head", new Linear(36, 3, random.Fork("head")));
        }

        public Tensor Forward(int[] tokens)
        {
            var x = dropout.Forward(embedding.Weights.Value.Embed(tokens, [19, 11]));
            return head.Forward(norm.Forward(lstm.TopOf(lstm.Forward(x).Last.Hidden)));
        }
    }
}
