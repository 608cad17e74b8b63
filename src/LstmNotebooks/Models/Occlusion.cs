using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>Explains a classifier's judgement by leaving out one word after the other.</summary>
/// <remarks>
/// A word's weight is the log-odds ln p/(1 − p) of the class with the whole text, minus the log-odds without the word: above 0
/// where the word speaks for the class. Log-odds, since probabilities near 0 or 1 hardly move whatever is left out. The word
/// is left out, not replaced by one for unknown words: that one's vector may never have been trained, and other classifiers
/// have none. Two words that say the same hide each other: either can go without a change. Zeiler and Fergus,
/// Visualizing and understanding convolutional networks (2014), cover parts of pictures so; Li, Monroe and Jurafsky,
/// Understanding neural networks through representation erasure (2016), words.
/// </remarks>
public static class Occlusion
{
    /// <summary>What each word of a text does for a class, for any classifier.</summary>
    /// <param name="text">With a word at least.</param>
    /// <param name="tokenizer">Cuts the text; the words of shorter texts are joined by its separator.</param>
    /// <param name="label">The class that is explained.</param>
    /// <param name="logOdds">
    /// [N] the log-odds of that class for each of N texts; another score is as good where only its differences are looked at. The
    /// last text is without words where the text has but one.
    /// </param>
    /// <exception cref="ArgumentException">The text has no word, or there is not a finite score a text.</exception>
    public static TextExplanation Explain(
        string text, ITokenizer tokenizer, string label, Func<IReadOnlyList<string>, IReadOnlyList<double>> logOdds)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokenizer);
        ArgumentNullException.ThrowIfNull(label);
        ArgumentNullException.ThrowIfNull(logOdds);
        var words = tokenizer.Tokenize(text);
        if (words.Count == 0)
            throw new ArgumentException(
                $"The text has no word for the tokenizer ('{text}'), so there is nothing to leave out.", nameof(text));
        string[] texts = [text, .. words.Select((_, i) => string.Join(tokenizer.Separator, words.Where((_, other) => other != i)))];
        var scores = logOdds(texts);
        if (scores.Count != texts.Length)
            throw new ArgumentException(
                $"The classifier was asked for the scores of {texts.Length} texts but gave {scores.Count}: return one a text, "
                + "in their order.",
                nameof(logOdds));
        for (var i = 0; i < texts.Length; i++)
        {
            if (!double.IsFinite(scores[i]))
                throw new ArgumentException(
                    $"The classifier's score of '{texts[i]}' is {scores[i]}: return log-odds, or keep probabilities away from 0 and 1.",
                    nameof(logOdds));
        }
        return Of(words, label, scores, note: null);
    }

    /// <summary>The explanation of scores: with all words, then without each.</summary>
    internal static TextExplanation Of(IReadOnlyList<string> words, string label, IReadOnlyList<double> scores, string? note) =>
        new(
            $"What speaks for {label} (+) and against it (−), in log-odds",
            label,
            Weigh(words, [.. scores.Skip(1).Select(without => scores[0] - without)]),
            note,
            isSigned: true);

    /// <summary>Words with their weights.</summary>
    internal static IReadOnlyList<WordWeight> Weigh(IReadOnlyList<string> words, IReadOnlyList<double> weights) =>
        [.. words.Zip(weights, static (word, weight) => new WordWeight(word, weight))];
}
