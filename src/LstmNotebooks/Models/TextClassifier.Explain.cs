using System.Globalization;
using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

public sealed partial class TextClassifier
{
    /// <summary>
    /// What each word of a text does for the predicted class: by how much the class's log-odds fall when the word is left out.
    /// </summary>
    /// <remarks>
    /// Of a text that is longer than MaxLength, the words that are read. See <see cref="Occlusion"/> for what is measured and why.
    /// </remarks>
    /// <param name="text">With a word at least.</param>
    /// <exception cref="ArgumentException">The text has no word.</exception>
    public TextExplanation Explain(string text)
    {
        var (words, row, note) = WordsOf(text);
        int[][] rows = [row, .. row.Select((_, i) => (int[])[.. row[..i], .. row[(i + 1)..]])];
        var scores = Scores(rows);
        var predicted = MostProbable(scores[0]);
        return Occlusion.Of(words, classes[predicted], [.. scores.Select(score => LogOdds(score, predicted))], note);
    }

    /// <summary>How much each word of a text counts in the weighted mean that the model judges by; the weights add up to 1.</summary>
    /// <remarks>
    /// A weight says what the model looks at, not which class the word speaks for: beside it stands <see cref="Explain"/>.
    /// </remarks>
    /// <param name="text">With a word at least.</param>
    /// <exception cref="InvalidOperationException">The model does not pool by attention.</exception>
    public TextExplanation Attention(string text)
    {
        if (attention is null)
            throw new InvalidOperationException(
                $"This classifier pools by {Settings.ChosenPooling} and has no attention weights. "
                + "Build it with Pooling = TextPooling.Attention, or call Explain.");
        var (words, row, note) = WordsOf(text);
        var predicted = classes[MostProbable(Scores([row])[0])];
        using var inference = new InferenceScope(this);
        var weights = Pool(Join([row])).Attention!.ToArray().Select(static weight => (double)weight).ToArray();
        return new TextExplanation(
            $"Attention weights, predicted class {predicted}", predicted, Occlusion.Weigh(words, weights), note, isSigned: false);
    }

    /// <summary>The words of a text that are read, as tokens and as numbers, and a note on those that are not.</summary>
    private (IReadOnlyList<string> Words, int[] Row, string? Note) WordsOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var row = Read([text])[0];
        var tokens = Settings.Tokenizer.Tokenize(text);
        var words = encoder.Cut(tokens);
        var note = words.Count == tokens.Count
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{words.Count:N0} of {tokens.Count:N0} words are read (MaxLength); the others count for nothing.");
        return (words, row, note);
    }

    /// <summary>ln p/(1 − p) of a class.</summary>
    private static double LogOdds(double[] scores, int label)
    {
        double[] others = [.. scores[..label], .. scores[(label + 1)..]];
        return scores[label] - Softmax.Replace(others);
    }
}
