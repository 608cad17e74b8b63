namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Typical wrong answers to the exercises, notebook by notebook, in the order of the exercises.</summary>
internal static partial class WrongAnswers
{
    private static readonly Dictionary<string, WrongAnswer[]> ByNotebook = new(StringComparer.Ordinal)
    {
        ["01-workflow.ipynb"] = Workflow,
        ["02-words-as-numbers.ipynb"] = WordsAsNumbers,
        ["03-embeddings-and-cosine.ipynb"] = EmbeddingsAndCosine,
        ["04-word2vec-and-glove.ipynb"] = Word2VecAndGloVe,
        ["05-rnn-from-scratch.ipynb"] = RnnFromScratch,
        ["06-vanishing-gradient.ipynb"] = VanishingGradient,
        ["07-lstm-step-by-step.ipynb"] = LstmStepByStep,
        ["08-gru-and-comparison.ipynb"] = GruAndComparison,
        ["09-next-word.ipynb"] = NextWord,
        ["10-text-generation.ipynb"] = TextGeneration,
        ["11-order-matters.ipynb"] = OrderMatters,
        ["12-fake-news.ipynb"] = FakeNews,
        ["13-fake-news-errors.ipynb"] = FakeNewsErrors,
        ["14-fake-news-audit.ipynb"] = FakeNewsAudit,
        ["15-stocks.ipynb"] = Stocks,
        ["19-what-came-after.ipynb"] = WhatCameAfter,
        ["t1-words.ipynb"] = TorchWords,
        ["t2-fake-news.ipynb"] = TorchFakeNews,
        ["t3-stocks.ipynb"] = TorchStocks,
    };

    /// <summary>Those of a notebook, by the name of its file; none where none are written down.</summary>
    public static IReadOnlyList<WrongAnswer> Of(string name) => ByNotebook.GetValueOrDefault(name, []);
}
