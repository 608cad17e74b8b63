namespace LstmNotebooks.Models;

/// <summary>A target as far as it is written.</summary>
/// <param name="Tokens">What is written.</param>
/// <param name="Log">ln of its probability.</param>
/// <param name="Weights">Attention's weights for each token.</param>
internal sealed record Hypothesis(int[] Tokens, double Log, float[][] Weights)
{
    public static Hypothesis Empty { get; } = new([], 0, []);

    public Hypothesis With(int token, double log, float[]? weights) =>
        new([.. Tokens, token], Log + log, weights is null ? Weights : [.. Weights, weights]);
}
