using LstmNotebooks.Embeddings;

namespace LstmNotebooks.Benchmarks;

/// <summary>What is measured about word vectors.</summary>
internal static class WordCases
{
    public static IReadOnlyList<CaseDefinition> All { get; } =
    [
        new WordCase("skip-gram", Word2VecModel.SkipGram),
        new WordCase("cbow", Word2VecModel.Cbow),
        new WordCase("glove", Model: null) { Window = 10, Epochs = 15 },
        new LoadingCase("loading", "word-vectors/glove.6B.100d.subset.txt.gz", "computer"),
    ];

    public static CaseDefinition Find(string name) => All.FirstOrDefault(found => found.Name == name)
        ?? throw new ArgumentException(
            $"Nothing about word vectors is called '{name}': choose from {string.Join(", ", All.Select(static known => known.Name))}.");
}
