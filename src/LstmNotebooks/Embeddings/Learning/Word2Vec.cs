using System.Globalization;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>word2vec: words that stand in the same company get vectors in the same direction (Mikolov et al., 2013).</summary>
public static class Word2Vec
{
    /// <summary>
    /// Learns a vector for every word of a vocabulary, by negative sampling. The result is a function of corpus, vocabulary and
    /// options alone, not of the number of threads.
    /// </summary>
    /// <param name="sentences">The corpus in words, read once; windows do not reach from one sentence to the next.</param>
    /// <param name="vocabulary">
    /// The words to learn; others are passed over. Entries that the corpus does not hold, such as padding, get zeros.
    /// </param>
    /// <param name="options">The model, its sizes and its learning rate; fastText's defaults when null.</param>
    /// <param name="watch">
    /// Is told the loss some twenty times an epoch, such as a list's Add; vectors are the same with and without.
    /// </param>
    /// <param name="cancellation">Ends the training; so does a notebook's stop button.</param>
    /// <returns>Rows in the vocabulary's order.</returns>
    /// <exception cref="ArgumentException">The sentences hold fewer than two words of the vocabulary.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static WordVectors Train(
        IEnumerable<IReadOnlyList<string>> sentences,
        Vocabulary vocabulary,
        Word2VecOptions? options = null,
        Action<LossPoint>? watch = null,
        CancellationToken cancellation = default)
    {
        options ??= new Word2VecOptions();
        options.Check();
        var corpus = CorpusTokens.Read(sentences, vocabulary);
        var progress = new LearningProgress("word2vec", new Cancellation(cancellation));
        var trainer = new Word2VecTrainer(options, corpus.Tokens, corpus.Counts);
        var summary = string.Create(CultureInfo.InvariantCulture, $"{vocabulary.Count:N0} words of {options.Size:N0} numbers");
        return trainer.Learn(vocabulary, corpus, progress, summary, watch);
    }
}
