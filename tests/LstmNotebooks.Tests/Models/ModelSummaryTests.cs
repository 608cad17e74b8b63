using LstmNotebooks.Models;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Models;

public sealed class ModelSummaryTests
{
    [Fact]
    public void ToString_FrozenEmbeddingAndLinear_CountsAllAndTrainable()
    {
        var model = new Sentiment();
        model.Embedding.Weights.IsTrainable = false;

        var summary = new ModelSummary("Sentiment of 4 words", [new("embedding", "Embedding", "[N, 4, 8]", 400), new("flatten", "Reshape", "[N, 32]", 0), new("head", "Linear", "[N, 1]", 33)], model);

        Assert.Equal("""
            Sentiment of 4 words
            layer      type       output shape  parameters
            ---------  ---------  ------------  ----------
            embedding  Embedding  [N, 4, 8]            400
            flatten    Reshape    [N, 32]                0
            head       Linear     [N, 1]                33
            433 parameters, 33 of them trainable
            """.ReplaceLineEndings("\n"), summary.ToString());
    }

    [Fact]
    public void Constructor_LayerLeftOut_SaysBothCounts()
    {
        var error = Assert.Throws<ArgumentException>(() => new ModelSummary("Sentiment", [new("embedding", "Embedding", "[N, 4, 8]", 400)], new Sentiment()));

        Assert.Contains("'Sentiment' lists 400 parameters (embedding) but the model has 433", error.Message, StringComparison.Ordinal);
    }

    private sealed class Sentiment : Module
    {
        public Sentiment()
        {
            var random = new RandomStream(1);
            Embedding = Add("embedding", new Embedding(50, 8, random.Fork("embedding")));
            Add("head", new Linear(32, 1, random.Fork("head")));
        }

        public Embedding Embedding { get; }
    }
}
