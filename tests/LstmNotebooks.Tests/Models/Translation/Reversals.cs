using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Models.Translation;

/// <summary>Short words to be written backwards, and a model that has learnt it.</summary>
internal static class Reversals
{
    public static readonly SequenceToSequenceSettings Settings = new()
    {
        EmbeddingSize = 16,
        HiddenSize = 24,
        MaxTargetLength = 8,
        SourceTokenizer = new CharacterTokenizer(),
        TargetTokenizer = new CharacterTokenizer(),
        Seed = 1,
    };

    /// <summary>Words of 3 to 5 of the letters a to d.</summary>
    public static IReadOnlyList<TextPair> Pairs { get; } =
    [
        .. Enumerable.Range(3, 3).SelectMany(static length => new ReversalTask(length, 4).Sample(100, new RandomStream(3))),
    ];

    public static SequenceToSequence New(SequenceToSequenceSettings? settings = null) =>
        SequenceToSequence.For(Pairs, settings ?? Settings);

    public static SequenceToSequence Learned(SequenceToSequenceSettings? settings = null, TeacherForcing? forcing = null, int epochs = 25)
    {
        var model = New(settings);
        model.Fit(
            Pairs,
            options: new TrainerOptions { Epochs = epochs, Progress = TextWriter.Null },
            optimizer: new Adam(model.Parameters, learningRate: 1e-2f),
            teacherForcing: forcing);
        return model;
    }
}
