using System.Globalization;
using LstmNotebooks.Display;
using LstmNotebooks.Nn;

namespace LstmNotebooks.Models;

/// <summary>A model's layers with their output shapes and numbers of weights, as Keras' summary shows them.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class ModelSummary : IHtml
{
    private readonly string title;

    internal ModelSummary(string title, IReadOnlyList<SummaryRow> rows, Module model)
    {
        this.title = title;
        Rows = rows;
        ParameterCount = model.ParameterCount;
        TrainableCount = model.Parameters.Where(static parameter => parameter.IsTrainable).Sum(static parameter => (long)parameter.Length);
    }

    /// <summary>The layers, in the order in which values go through them.</summary>
    public IReadOnlyList<SummaryRow> Rows { get; }

    /// <summary>Number of weights of all layers.</summary>
    public long ParameterCount { get; }

    /// <summary>How many of them training changes.</summary>
    public long TrainableCount { get; }

    /// <summary>The summary as a table.</summary>
    public Table ToTable() => Table.Of(title, Rows,
    [
        ("layer", static row => row.Name),
        ("type", static row => row.Kind),
        ("output shape", static row => row.OutputShape),
        ("parameters", static row => row.Parameters),
    ], string.Create(CultureInfo.InvariantCulture, $"{ParameterCount:N0} parameters, {TrainableCount:N0} of them trainable"));

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    /// <summary>The table as text.</summary>
    public override string ToString() => ToTable().ToString();
}
