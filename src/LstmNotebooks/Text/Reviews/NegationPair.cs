namespace LstmNotebooks.Text;

/// <summary>
/// Two sentences of the same words in different orders, of which one praises and one complains: whoever only counts words cannot
/// tell them apart.
/// </summary>
/// <param name="Id">Its name, such as p001.</param>
/// <param name="Kind">What turns the meaning, such as used-to or neither-nor.</param>
/// <param name="Fold">Its part of the cross-validation, from 1; pairs that are nearly the same are in one.</param>
/// <param name="Praise">The opinion that is good, such as clean, where the two sentences only exchange two opinions; else empty.</param>
/// <param name="Complaint">The opinion that is bad, such as dirty; empty where Praise is.</param>
/// <param name="Positive">The sentence that praises.</param>
/// <param name="Negative">The sentence that complains.</param>
public sealed record NegationPair(string Id, string Kind, int Fold, string Praise, string Complaint, string Positive, string Negative)
{
    /// <summary>
    /// This pair with the opinions of another one: "not dirty but spotless" with slow and fast becomes "not slow but fast".
    /// </summary>
    /// <remarks>
    /// Its name is made of both, as p001+p053. Grammar may suffer where the opinions are not of one kind; what the sentences mean
    /// does not.
    /// </remarks>
    /// <param name="other">Whose opinions to take.</param>
    /// <exception cref="ArgumentException">One of them has no opinions to exchange.</exception>
    public NegationPair WithOpinionsOf(NegationPair other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if ((Praise.Length == 0 ? this : other.Praise.Length == 0 ? other : null) is { } bare)
            throw new ArgumentException(
                $"The sentences of {bare.Id} do not just exchange two opinions, so it has none to give or to lose. "
                + "Leave out pairs whose Praise is empty.",
                nameof(other));
        return this with
        {
            Id = $"{Id}+{other.Id}",
            Praise = other.Praise,
            Complaint = other.Complaint,
            Positive = Replaced(Positive, other),
            Negative = Replaced(Negative, other),
        };
    }

    /// <summary>
    /// Further pairs for training: every pair with opinions gets those of some others, drawn at random; single words take the place
    /// of single words only.
    /// </summary>
    /// <param name="pairs">Pairs to learn from alone: what is held out must not lend its opinions.</param>
    /// <param name="times">How many new pairs to make of each, if there are as many different opinions.</param>
    /// <param name="seed">Decides which.</param>
    /// <param name="lenders">
    /// Whose opinions they get; the pairs' own when null. With all pairs of the probe the opinions of held-out pairs are told,
    /// though not their sentences.
    /// </param>
    public static IReadOnlyList<NegationPair> Exchange(
        IReadOnlyList<NegationPair> pairs,
        int times,
        ulong seed = 1,
        IReadOnlyList<NegationPair>? lenders = null)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (times < 1)
            throw new ArgumentOutOfRangeException(nameof(times), times, $"Exchange makes 1 new pair or more of each but got {times}.");
        var random = new Numerics.RandomStream(seed, "exchange of opinions");
        NegationPair[] able = [.. pairs.Where(static pair => pair.Praise.Length > 0)];
        NegationPair[] lending = [.. (lenders ?? pairs).Where(static pair => pair.Praise.Length > 0)];
        var exchanged = new List<NegationPair>();
        foreach (var pair in able)
        {
            NegationPair[] others =
            [
                .. lending.Where(other => other.HasSingleWords == pair.HasSingleWords)
                    .Where(other => (other.Praise, other.Complaint) != (pair.Praise, pair.Complaint))
                    .DistinctBy(static other => (other.Praise, other.Complaint)),
            ];
            if (others.Length > 0)
                exchanged.AddRange(random.Permutation(others.Length).Take(times).Select(place => pair.WithOpinionsOf(others[place])));
        }

        return exchanged;
    }

    private bool HasSingleWords => !Praise.Contains(' ', StringComparison.Ordinal) && !Complaint.Contains(' ', StringComparison.Ordinal);

    /// <summary>Where a word or words stand on their own in a sentence, in large or small letters; −1 for nowhere.</summary>
    internal static int PlaceOf(string words, string sentence, int from = 0)
    {
        for (
            var place = sentence.IndexOf(words, from, StringComparison.OrdinalIgnoreCase); place >= 0; place = sentence
                .IndexOf(words, place + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = place + words.Length;
            if ((place == 0 || !char.IsLetter(sentence[place - 1])) && (end == sentence.Length || !char.IsLetter(sentence[end])))
                return place;
        }

        return -1;
    }

    /// <summary>A sentence of this pair with the other's opinions.</summary>
    private string Replaced(string sentence, NegationPair other)
    {
        var (praise, complaint) = (PlaceOf(Praise, sentence), PlaceOf(Complaint, sentence));
        if (praise < 0 || complaint < 0)
            throw new ArgumentException(
                $"'{(praise < 0 ? Praise : Complaint)}' does not stand in '{sentence}' of {Id}. "
                + "Give each pair the opinions that its sentences exchange.");
        var (first, second) = praise < complaint
            ? ((praise, Praise, other.Praise), (complaint, Complaint, other.Complaint))
            : ((complaint, Complaint, other.Complaint), (praise, Praise, other.Praise));
        return string.Concat(
            sentence.AsSpan(0, first.Item1),
            AsLarge(first.Item3, sentence[first.Item1]),
            sentence.AsSpan((first.Item1 + first.Item2.Length)..second.Item1),
            string.Concat(second.Item3, sentence.AsSpan(second.Item1 + second.Item2.Length)));
    }

    /// <summary>With a large letter first if the word that stood there had one.</summary>
    private static string AsLarge(string words, char first) =>
        char.IsUpper(first) ? $"{char.ToUpperInvariant(words[0])}{words[1..]}" : words;
}
