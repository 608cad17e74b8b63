using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>What headlines are cut into.</summary>
/// <param name="AsWritten">Whether capitals stay.</param>
/// <param name="Punctuation">Whether punctuation is read too.</param>
internal sealed record HeadlineTokens(bool AsWritten, bool Punctuation)
{
    public ITokenizer Tokenizer => new WordTokenizer(new WordOptions { LowerCase = !AsWritten, Punctuation = Punctuation });

    public override string ToString() => Punctuation ? "words and punctuation" : "words";
}
