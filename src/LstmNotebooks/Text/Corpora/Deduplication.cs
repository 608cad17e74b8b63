using System.Security.Cryptography;
using System.Text;

namespace LstmNotebooks.Text;

/// <summary>Leaves out texts that repeat others, so that none lies on both sides of a split.</summary>
/// <remarks>
/// Two texts are the same when their words are, whatever their case, punctuation and spaces. A text without a word is the same as no other.
/// For texts that are nearly the same see <see cref="NearDuplicates"/>.
/// </remarks>
public static class Deduplication
{
    private static readonly WordTokenizer Words = new();

    /// <summary>Keeps the first of texts that are the same; all are left out where their labels differ.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="by">What is compared; title and text when null.</param>
    public static Deduplicated<LabelledText> Deduplicate(this IEnumerable<LabelledText> texts, Func<LabelledText, string>? by = null) =>
        Deduplicate(texts, by ?? (text => text.FullText()), text => text.Label);

    /// <summary>Keeps the first of items whose texts are the same; all are left out where their labels differ.</summary>
    /// <param name="items">The items.</param>
    /// <param name="text">The text of one.</param>
    /// <param name="label">The label of one.</param>
    public static Deduplicated<T> Deduplicate<T>(this IEnumerable<T> items, Func<T, string> text, Func<T, string> label)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(label);
        T[] all = [.. items];
        var firsts = new Dictionary<string, int>(StringComparer.Ordinal);
        var firstOf = new int[all.Length];
        var conflicting = new HashSet<int>();
        for (var i = 0; i < all.Length; i++)
        {
            firstOf[i] = Key(text(all[i])) is { } key && !firsts.TryAdd(key, i) ? firsts[key] : i;
            if (label(all[i]) != label(all[firstOf[i]]))
                conflicting.Add(firstOf[i]);
        }

        var conflicts = firstOf.Count(conflicting.Contains);
        T[] kept = [.. all.Where((_, i) => firstOf[i] == i && !conflicting.Contains(i))];
        return new Deduplicated<T>(kept, all.Length - kept.Length - conflicts, conflicts);
    }

    /// <summary>The words in small letters as a hash, since whole articles would fill the memory; null where there is none.</summary>
    private static string? Key(string text)
    {
        var words = string.Join(' ', Words.Tokenize(text));
        return words.Length == 0 ? null : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }
}
