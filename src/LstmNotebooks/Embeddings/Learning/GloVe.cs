using System.Globalization;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Embeddings;

/// <summary>
/// GloVe: products of vectors follow the logarithms of how often words stand together (Pennington, Socher and Manning, 2014).
/// </summary>
public static class GloVe
{
    /// <summary>
    /// Learns a vector for every word of a vocabulary. The result is a function of corpus, vocabulary and options alone, not of the
    /// number of threads.
    /// </summary>
    /// <param name="sentences">The corpus in words, read once; company does not reach from one sentence to the next.</param>
    /// <param name="vocabulary">
    /// The words to learn; others are passed over. Entries that the corpus does not hold, such as padding, get zeros.
    /// </param>
    /// <param name="options">The sizes and the learning rate; the defaults when null.</param>
    /// <param name="watch">
    /// Is told the loss some twenty times an epoch, such as a list's Add; vectors are the same with and without.
    /// </param>
    /// <param name="cancellation">Ends the training; so does a notebook's stop button.</param>
    /// <returns>w + w̃ of every word, in the vocabulary's order.</returns>
    /// <exception cref="ArgumentException">The sentences hold fewer than two words of the vocabulary.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static WordVectors Train(
        IEnumerable<IReadOnlyList<string>> sentences,
        Vocabulary vocabulary,
        GloVeOptions? options = null,
        Action<LossPoint>? watch = null,
        CancellationToken cancellation = default)
    {
        options ??= new GloVeOptions();
        options.Check();
        var corpus = CorpusTokens.Read(sentences, vocabulary);
        var progress = new LearningProgress("GloVe", new Cancellation(cancellation));
        var pairs = CoOccurrences.Of(corpus.Tokens, vocabulary.Count, options.Window);
        var trainer = new GloVeTrainer(options, pairs, vocabulary.Count);
        var summary = string.Create(
            CultureInfo.InvariantCulture,
            $"{vocabulary.Count:N0} words of {options.Size:N0} numbers from {pairs.Length:N0} pairs");
        return trainer.Learn(vocabulary, corpus, progress, summary, watch);
    }
}
