using LstmNotebooks.Data;

namespace LstmNotebooks.Text;

/// <summary>Which columns of a file hold what of a labelled text; a column that is null is not read.</summary>
/// <param name="DataSet">What errors call the data set.</param>
internal sealed record LabelledTextForm(string DataSet)
{
    public string? Id { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public string? Label { get; init; }

    public string? Source { get; init; }

    public string? Group { get; init; }

    public string? Date { get; init; }

    /// <summary>Columns that a file of this form may lack.</summary>
    public IReadOnlyList<string> MayLack { get; init; } = [];

    /// <summary>The class of each label in the file, whatever its case.</summary>
    public IReadOnlyDictionary<string, string> Classes { get; init; } = ClassNames.RealOrFake;

    /// <summary>The class of all texts, where the file has no column for it.</summary>
    public string OneClass { get; init; } = "";

    /// <summary>How the file is laid out.</summary>
    public CsvForm Csv { get; init; } = new();

    /// <summary>The place of a column in a file; null where it is not read, an error where it is missing.</summary>
    public int? Find(CsvColumns columns, string? column)
    {
        if (column is null)
            return null;
        var index = columns.Find(column);
        if (index >= 0)
            return index;
        return MayLack.Contains(column)
            ? null
            : throw new InvalidDataException(
                $"{columns.File} has no column '{column}', which {DataSet} has. It has: {columns.List}. Is it the file that you meant?");
    }
}
