using LstmNotebooks.Models;
using LstmNotebooks.Optim;
using LstmNotebooks.Text;
using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Models.Language;

/// <summary>A text that says the same over and over, and a language model that has learnt it.</summary>
internal static class Songs
{
    public const string Line = "the cat sat on the mat and the dog sat on the log . ";

    public static readonly string Text = string.Concat(Enumerable.Repeat(Line, 60));

    public static readonly LanguageModelSettings Settings = new()
    {
        EmbeddingSize = 16,
        HiddenSize = 16,
        Tokenizer = new WhiteSpaceTokenizer(lowerCase: false),
        Seed = 1,
    };

    public static LanguageModel New(LanguageModelSettings? settings = null) => LanguageModel.For([Text], settings ?? Settings);

    public static LanguageModel Learned(LanguageModelSettings? settings = null)
    {
        var model = New(settings);
        model.Fit(
            model.Encode(Text),
            batch: 8,
            steps: 13,
            options: new TrainerOptions { Epochs = 30, Progress = TextWriter.Null },
            optimizer: new Adam(model.Parameters, learningRate: 1e-2f));
        return model;
    }
}
