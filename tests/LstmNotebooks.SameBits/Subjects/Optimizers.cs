using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;

namespace LstmNotebooks.SameBits.Subjects;

/// <summary>Every optimizer, on a table of which a batch reads few rows and which is large enough to be shared by threads.</summary>
internal static class Optimizers
{
    private const int Words = 3_001;
    private const int Size = 29;
    private const int Classes = 5;

    public static Subject[] Subjects { get; } =
    [
        Of("SGD", parameters => new Sgd(parameters, 0.1, weightDecay: 1e-3)),
        Of("SGD with Nesterov momentum", parameters => new Sgd(parameters, 0.1, momentum: 0.9, nesterov: true)),
        Of("RMSprop with momentum", parameters => new RmsProp(parameters, momentum: 0.9)),
        Of("Adam", parameters => new Adam(parameters, weightDecay: 1e-3)),
        Of("AdamW", parameters => new AdamW(parameters)),
        Of("LazyAdam", parameters => new LazyAdam(parameters)),
        Of("Adam, clipped by norm and value", parameters => new Adam(parameters) { Clipping = new(Norm: 0.1, Value: 1e-3) }),
        new("schedules of the learning rate", Schedules),
    ];

    private static Subject Of(string name, Func<IReadOnlyList<Parameter>, Optimizer> create) => new(name, bits => Train(create, bits));

    private static void Train(Func<IReadOnlyList<Parameter>, Optimizer> create, BitWriter bits)
    {
        var random = new RandomStream(6);
        var table = new Embedding(Words, Size, random.Fork("table"), paddingIndex: 0);
        var head = new Linear(Size, Classes, random.Fork("head"));
        var optimizer = create([.. table.Parameters, .. head.Parameters]);
        for (var step = 0; step < 4; step++)
        {
            var words = table.Forward(random.Integers(16 * 9, Words), [16, 9]);
            Loss.CrossEntropy(head.Forward(words.MaxOverTime()), random.Integers(16, Classes)).Backward();
            optimizer.Step();
        }

        bits.Write(table);
        bits.Write(head);
    }

    private static void Schedules(BitWriter bits)
    {
        var cosine = new CosineSchedule(Epochs: 7, Minimum: 0.1);
        Schedule[] schedules = [cosine, new StepSchedule(Every: 3), new WarmUpSchedule(Epochs: 2, cosine)];
        foreach (var schedule in schedules)
        {
            for (var epoch = 0.0; epoch < 12; epoch += 0.25)
                bits.Write(schedule.FactorAt(epoch, []));
        }
    }
}
