using LstmNotebooks.Autograd;
using LstmNotebooks.Data;
using LstmNotebooks.Models;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Training;

/// <summary>
/// The last words of a text, each beside the hidden state that it was to be foreseen from, as <see cref="CacheOptions"/> says.
/// </summary>
/// <param name="options">Size, flatness and share.</param>
/// <param name="hiddenSize">H.</param>
internal sealed class ContinuousCache(CacheOptions options, int hiddenSize)
{
    private float[] states = [];
    private int[] words = [];

    /// <summary>Mixes the cache's probabilities into a model's, word by word, and keeps the words.</summary>
    /// <param name="window">Words in a row, of one text.</param>
    /// <param name="hidden">[1, T, H] the states that they are foreseen from.</param>
    /// <param name="logs">[T] ln p of each by the model alone; changed.</param>
    public void Mix(TokenWindow window, Tensor hidden, Span<double> logs)
    {
        var kept = words.Length;
        states = [.. states, .. hidden.Values];
        words = [.. words, .. window.Targets];
        var alike = hidden.Linear(new Tensor([words.Length, hiddenSize], states), Tensor.Zeros(words.Length)).Values;
        for (var t = 0; t < logs.Length; t++)
        {
            var (first, end) = (Math.Max(0, kept + t - options.Size), kept + t);
            if (first < end)
            {
                var row = alike.Slice(t * words.Length, words.Length);
                logs[t] = Mixed(logs[t], row[first..end], words.AsSpan(first..end), window.Targets[t]);
            }
        }
        var over = Math.Max(0, words.Length - options.Size);
        (states, words) = (states[(over * hiddenSize)..], words[over..]);
    }

    private double Mixed(double log, ReadOnlySpan<float> alike, ReadOnlySpan<int> after, int word)
    {
        var largest = alike[0];
        foreach (var product in alike)
            largest = Math.Max(largest, product);
        var (all, same) = (0.0, 0.0);
        for (var i = 0; i < alike.Length; i++)
        {
            var weight = PortableMath.Exp(options.Flatness * ((double)alike[i] - largest));
            all += weight;
            if (after[i] == word)
                same += weight;
        }
        return PortableMath.Log((1 - options.Share) * PortableMath.Exp(log) + options.Share * (same / all));
    }
}
