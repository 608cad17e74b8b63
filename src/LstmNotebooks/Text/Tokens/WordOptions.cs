namespace LstmNotebooks.Text;

/// <summary>What <see cref="WordTokenizer"/> takes for a word.</summary>
public sealed record WordOptions
{
    /// <summary>Whether letters become small, so that "The" and "the" are one word.</summary>
    public bool LowerCase { get; init; } = true;

    /// <summary>Whether an apostrophe between letters or digits belongs to the word: don't is one word, else don and t.</summary>
    public bool Contractions { get; init; } = true;

    /// <summary>Whether numbers are words; else they are left out.</summary>
    public bool Numbers { get; init; } = true;

    /// <summary>Whether punctuation and symbols are tokens, a run of the same sign one token; else they are left out.</summary>
    public bool Punctuation { get; init; }

    /// <summary>Characters that a word has at least; scikit-learn's vectorizers leave out words of one.</summary>
    public int MinLength { get; init; } = 1;
}
