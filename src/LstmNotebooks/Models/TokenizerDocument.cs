using LstmNotebooks.Text;

namespace LstmNotebooks.Models;

/// <summary>A tokenizer as a model's file holds it.</summary>
/// <param name="Kind">The type's name.</param>
/// <param name="LowerCase">Whether letters become small; null where the kind does not ask.</param>
/// <param name="Words">What a word is; null where the kind does not ask.</param>
internal sealed record TokenizerDocument(string Kind, bool? LowerCase = null, WordOptions? Words = null)
{
    public static TokenizerDocument Of(ITokenizer tokenizer) => tokenizer switch
    {
        WordTokenizer words => new(nameof(WordTokenizer), Words: words.Options),
        WhiteSpaceTokenizer space => new(nameof(WhiteSpaceTokenizer), space.LowerCase),
        CharacterTokenizer characters => new(nameof(CharacterTokenizer), characters.LowerCase),
        IdentifierTokenizer => new(nameof(IdentifierTokenizer)),
        _ => throw new NotSupportedException(
            $"A model can be saved with a tokenizer of this library but its own is {tokenizer.GetType().Name}. "
            + "Save the weights alone with SaveWeights, and build the model in code."),
    };

    public ITokenizer Create() => (Kind, LowerCase, Words) switch
    {
        (nameof(WordTokenizer), null, { } words) => new WordTokenizer(words),
        (nameof(WhiteSpaceTokenizer), { } lowerCase, null) => new WhiteSpaceTokenizer(lowerCase),
        (nameof(CharacterTokenizer), { } lowerCase, null) => new CharacterTokenizer(lowerCase),
        (nameof(IdentifierTokenizer), null, null) => new IdentifierTokenizer(),
        _ => throw new ArgumentException($"'{Kind}' is no tokenizer of this library, or has other settings than here."),
    };
}
