using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>A classifier of the course's news with one of its settings.</summary>
/// <param name="Name">What the course calls it.</param>
internal abstract record NewsModel(string Name)
{
    /// <summary>In the order of the columns of probabilities.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["fake", "real"];

    /// <summary>Words as written, and punctuation: the same for all.</summary>
    protected static ITokenizer Tokenizer { get; } = new WordTokenizer(new WordOptions { Punctuation = true, LowerCase = false });

    /// <summary>As the table of the search says it.</summary>
    public abstract string Setting { get; }

    /// <summary>[N, 2] the probabilities of the judged reports.</summary>
    /// <param name="learned">What it learns from.</param>
    /// <param name="watched">What tells a network when to stop; linear models do not look at it.</param>
    /// <param name="judged">What it is asked about.</param>
    /// <param name="seed">Decides everything that is random.</param>
    public abstract double[,] Run(NewsPart learned, NewsPart watched, NewsPart judged, ulong seed);
}
