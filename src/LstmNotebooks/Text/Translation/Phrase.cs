using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>A sentence of the shipped phrasebook in two languages.</summary>
/// <param name="Topic">One of twenty, such as hotel.</param>
/// <param name="English">What a tourist says or hears.</param>
/// <param name="German">The same in German.</param>
public sealed record Phrase(string Topic, string English, string German)
{
    /// <summary>From English to German.</summary>
    public TextPair ToTextPair() => new(English, German);
}
