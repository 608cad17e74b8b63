using System.Globalization;
using LstmNotebooks.Display;
using LstmNotebooks.Nn;

namespace LstmNotebooks.Models;

/// <summary>A model's layers with their output shapes and numbers of weights, as Keras' summary shows them.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ModelSummary : IHtml
{
    private readonly string title;

    /// <summary>The summary of a model whose layers only it knows, such as one written in a notebook.</summary>
    /// <param name="title">What the model is.</param>
    /// <param name="rows">Its layers, in the order in which values go through them; together they have the model's weights.</param>
    /// <param name="model">The model.</param>
    /// <exception cref="ArgumentException">The rows have more or fewer weights than the model.</exception>
    public ModelSummary(string title, IReadOnlyList<SummaryRow> rows, Module model)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(model);
        var listed = rows.Sum(static row => row.Parameters);
        if (listed != model.ParameterCount)
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"ModelSummary '{title}' lists {listed:N0} parameters "
                    + $"({string.Join(", ", rows.Select(static row => row.Name))}) but the model has {model.ParameterCount:N0}: "
                    + $"give every layer one row, and make every layer part of the model with Add."),
                nameof(rows));
        this.title = title;
        Rows = [.. rows];
        ParameterCount = model.ParameterCount;
        TrainableCount = model.Parameters.Where(static parameter => parameter.IsTrainable).Sum(static parameter => (long)parameter.Length);
    }

    /// <summary>The layers, in the order in which values go through them.</summary>
    public IReadOnlyList<SummaryRow> Rows { get; }

    /// <summary>Number of weights of all layers.</summary>
    public long ParameterCount { get; }

    /// <summary>How many of them training changes.</summary>
    public long TrainableCount { get; }

    /// <summary>What to say below the counts; null for nothing.</summary>
    internal string? Note { get; init; }

    /// <summary>The summary as a table.</summary>
    public Table ToTable() => Table.Of(title, Rows,
    [
        ("layer", static row => row.Name),
        ("type", static row => row.Kind),
        ("output shape", static row => row.OutputShape),
        ("parameters", static row => row.Parameters),
    ], Total + (Note is null ? "" : $"\n{Note}"));

    private string Total =>
        string.Create(CultureInfo.InvariantCulture, $"{ParameterCount:N0} parameters, {TrainableCount:N0} of them trainable");

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();
}
