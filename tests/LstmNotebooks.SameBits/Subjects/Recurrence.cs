using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.SameBits.Subjects;

/// <summary>Every recurrent cell, trained on padded sequences of unequal length: several layers, both directions, dropout.</summary>
internal static class Recurrence
{
    private const int Batch = 37;
    private const int Steps = 11;
    private const int Inputs = 13;
    private const int Hidden = 21;

    private static readonly (string Name, Func<RandomStream, SequenceModule> Create)[] Cells =
    [
        ("RNN with tanh", random => new Rnn(Inputs, Hidden, random)),
        ("RNN with ReLU", random => new Rnn(Inputs, Hidden, random, activation: RnnActivation.Relu)),
        ("LSTM", random => new Lstm(Inputs, Hidden, random)),
        ("GRU", random => new Gru(Inputs, Hidden, random)),
        ("sLSTM", random => new SLstm(Inputs, Hidden, random)),
        ("RNN with tanh, 2 layers, both directions, dropout", random => new Rnn(Inputs, Hidden, random, 2, true, 0.2f)),
        ("RNN with ReLU, 2 layers, both directions, dropout", random => new Rnn(Inputs, Hidden, random, 2, true, 0.2f, RnnActivation.Relu)),
        ("LSTM, 2 layers, both directions, dropout", random => new Lstm(Inputs, Hidden, random, 2, true, 0.2f, separateBiases: true)),
        ("GRU, 3 layers, both directions, dropout", random => new Gru(Inputs, Hidden, random, 3, true, 0.2f)),
        ("sLSTM, 2 layers, both directions, dropout", random => new SLstm(Inputs, Hidden, random, 2, true, 0.2f)),
        ("minGRU, 2 layers, both directions, dropout", random => new MinGru(Inputs, Hidden, random, 2, true, 0.2f)),
        ("minLSTM, 2 layers, both directions, dropout", random => new MinLstm(Inputs, Hidden, random, 2, true, 0.2f)),
    ];

    public static Subject[] Subjects { get; } =
    [
        .. Cells.Select(cell => new Subject(cell.Name, bits => Train(cell.Create, bits, Steps))),
        new(
            "minGRU, scan in pieces",
            bits => Train(random => new MinGru(Inputs, Hidden, random, method: ScanMethod.Parallel), bits, steps: 150)),
        .. Cells.Take(5).Select(cell => new Subject($"{cell.Name}, step by step", bits => Stream(cell.Create, bits))),
    ];

    private static void Train(Func<RandomStream, SequenceModule> create, BitWriter bits, int steps)
    {
        var random = new RandomStream(4);
        var network = create(random.Fork("network"));
        var head = new Linear(Hidden * network.Directions, 2, random.Fork("head"));
        Parameter[] parameters = [.. network.Parameters, .. head.Parameters];
        var optimizer = new Adam(parameters, learningRate: 1e-2) { Clipping = GradientClipping.ByNorm(0.5) };
        for (var step = 0; step < 4; step++)
        {
            var lengths = new SequenceLengths(random.Integers(Batch, steps + 1), step % 2 == 0 ? PaddingSide.Right : PaddingSide.Left);
            var x = random.Normals([Batch, steps, Inputs]);
            var state = step < 2 ? network.ForwardLast(x, lengths) : network.ForwardSteps(x, lengths).MeanOverTime(lengths);
            Loss.MeanSquaredError(head.Forward(state), random.Normals([Batch, 2])).Backward();
            optimizer.Step();
        }

        bits.Write(network);
        bits.Write(head);
    }

    private static void Stream(Func<RandomStream, SequenceModule> create, BitWriter bits)
    {
        var random = new RandomStream(5);
        var stream = ((RecurrentModule)create(random.Fork("network"))).Stream(batch: 3);
        for (var step = 0; step < Steps; step++)
            bits.Write(stream.Step(random.Normals(3 * Inputs)));
    }
}
