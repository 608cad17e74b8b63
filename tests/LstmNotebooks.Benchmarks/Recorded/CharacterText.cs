using LstmNotebooks.Data;
using LstmNotebooks.Numerics;
using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>The documentation of .NET as characters, cut by type: no type's sentences are in two parts.</summary>
/// <remarks>Sentences that stand only once, each with a line's end. What is no ASCII character counts as one unknown one.</remarks>
internal sealed class CharacterText
{
    /// <summary>How many symbols there are.</summary>
    public const int Symbols = 97;

    private static readonly Lazy<(int Type, string Text)[]> Sentences = new(Read);

    private readonly int[] symbols;

    private CharacterText(Func<double, bool> isPart)
    {
        var types = Sentences.Value.Max(static sentence => sentence.Type) + 1;
        var places = new RandomStream(1, "types").Permutation(types);
        symbols =
        [
            .. Sentences.Value.Where(sentence => isPart((double)places[sentence.Type] / types))
                .SelectMany(static sentence => (sentence.Text + "\n").Select(Symbol)),
        ];
    }

    /// <summary>Four fifths of the types.</summary>
    public static CharacterText Training { get; } = new(static share => share < 0.8);

    /// <summary>A tenth.</summary>
    public static CharacterText Validation { get; } = new(static share => share is >= 0.8 and < 0.9);

    /// <summary>A tenth.</summary>
    public static CharacterText Test { get; } = new(static share => share >= 0.9);

    /// <summary>The text in windows of so many steps, so many side by side.</summary>
    public TokenWindows Windows(int batch, int steps) => new(symbols, batch, steps);

    private static (int Type, string Text)[] Read()
    {
        var sentences = (from member in Corpus.ApiDocs()
                         from sentence in member.Sentences
                         where !sentence.IsRepeat
                         select (sentence.Text, Type: member.OutermostType)).ToArray();
        var types = Groups.Of(sentences.Select(static sentence => sentence.Type));
        return [.. sentences.Select((sentence, i) => (types[i], sentence.Text))];
    }

    private static int Symbol(char character) => character switch
    {
        '\n' => 0,
        >= ' ' and < (char)127 => character - ' ' + 1,
        _ => 96,
    };
}
