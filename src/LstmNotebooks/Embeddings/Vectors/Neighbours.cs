using System.Collections;
using System.Globalization;
using LstmNotebooks.Display;

namespace LstmNotebooks.Embeddings;

/// <summary>Words from the nearest to the farthest; shows itself as a table.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class Neighbours : IReadOnlyList<Neighbour>, IHtml
{
    private readonly Neighbour[] neighbours;

    internal Neighbours(string question, string measure, Neighbour[] neighbours) =>
        (Question, Measure, this.neighbours) = (question, measure, neighbours);

    /// <summary>What was asked for, such as "nearest to 'king'".</summary>
    public string Question { get; }

    /// <summary>What the scores are, such as "cosine".</summary>
    public string Measure { get; }

    /// <summary>The words alone, nearest first.</summary>
    public IReadOnlyList<string> Words => [.. neighbours.Select(neighbour => neighbour.Word)];

    /// <inheritdoc/>
    public int Count => neighbours.Length;

    /// <inheritdoc/>
    public Neighbour this[int index] => neighbours[index];

    /// <inheritdoc/>
    public IEnumerator<Neighbour> GetEnumerator() => ((IEnumerable<Neighbour>)neighbours).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A row a word.</summary>
    public Table ToTable() =>
        new(
            Question,
            ["word", Measure],
            neighbours.Select(neighbour => (string[])[neighbour.Word, neighbour.Score.ToString("F4", CultureInfo.InvariantCulture)]));

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();
}
