using LstmNotebooks.Display;
using LstmNotebooks.Embeddings;
using LstmNotebooks.Metrics;
using LstmNotebooks.TimeSeries;
using LstmNotebooks.Training;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>What models, trainings and measurements give, as data frames of full numbers.</summary>
public static class ResultFrames
{
    /// <summary>
    /// A row for each epoch: epoch, loss, and where they are there validation loss, accuracy and validation accuracy (shares, 0 to 1), and
    /// learning rate.
    /// </summary>
    public static DataFrame ToDataFrame(this History history) => FrameOf(
        history,
        ("epoch", epoch => epoch.Epoch),
        ("loss", epoch => epoch.Loss),
        ("validation loss", epoch => epoch.ValidationLoss),
        ("accuracy", epoch => epoch.Accuracy),
        ("validation accuracy", epoch => epoch.ValidationAccuracy),
        ("learning rate", epoch => epoch.LearningRate));

    /// <summary>
    /// A row for each model, the baseline first. Direction is the share of steps that were forecast up or down rightly; DM and p are of the
    /// Diebold–Mariano test.
    /// </summary>
    public static DataFrame ToDataFrame(this ForecastReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return FrameOf(
            report.Scores,
            ("model", score => score.Model),
            ("targets", score => score.Count),
            ("RMSE", score => score.Rmse),
            ("MAE", score => score.Mae),
            ("MAPE", score => score.Mape),
            ("sMAPE", score => score.Smape),
            ("MASE", score => score.Mase),
            ("R²", score => score.RSquared),
            ("direction", score => score.Direction.Right?.Rate),
            ("DM", score => score.AgainstBaseline?.Statistic),
            ("p", score => score.AgainstBaseline?.PValue));
    }

    /// <summary>
    /// A row for each model, the baseline first. Accuracy is a share with its interval; precision, recall and F1 are of the positive class,
    /// where there is one; p is of McNemar's test.
    /// </summary>
    public static DataFrame ToDataFrame(this ClassificationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return FrameOf(
            report.Evaluations,
            ("model", one => one.Name),
            ("examples", one => one.Count),
            ("accuracy", one => one.Accuracy.Rate),
            ("accuracy from", one => one.Accuracy.Lower),
            ("accuracy to", one => one.Accuracy.Upper),
            ("macro F1", one => one.MacroF1),
            ("precision", one => one.PositiveScore?.Precision),
            ("recall", one => one.PositiveScore?.Recall),
            ("F1", one => one.PositiveScore?.F1),
            ("AUC", one => one.Auc),
            ("log loss", one => one.LogLoss),
            ("Brier", one => one.Brier),
            ("ECE", one => one.Calibration?.Error),
            ("p", one => report.AgainstBaseline(one.Name)?.PValue));
    }

    /// <summary>A row for each class: precision, recall, F1 and support, the number of its examples.</summary>
    public static DataFrame ToDataFrame(this ClassificationEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return FrameOf(
            evaluation.ByClass,
            ("class", score => score.Class),
            ("precision", score => score.Precision),
            ("recall", score => score.Recall),
            ("F1", score => score.F1),
            ("support", score => score.Support));
    }

    /// <summary>A row for each class and a column for each predicted class, with the number of examples.</summary>
    public static DataFrame ToDataFrame(this ConfusionMatrix confusion)
    {
        ArgumentNullException.ThrowIfNull(confusion);
        var counts = confusion.Counts;
        return new DataFrame(
        [
            new StringDataFrameColumn("class", confusion.Classes),
            .. confusion.Classes.Select((name, predicted) => Predicted($"predicted {name}", predicted)),
        ]);

        Int32DataFrameColumn Predicted(string name, int predicted) =>
            new(name, confusion.Classes.Select((_, actual) => counts[actual, predicted]));
    }

    /// <summary>A row for each word: the word, and its vector in the columns 1, 2, … as float32.</summary>
    public static DataFrame ToDataFrame(this WordVectors vectors)
    {
        ArgumentNullException.ThrowIfNull(vectors);
        var values = vectors.Values.ToArray();
        return new DataFrame(
        [
            new StringDataFrameColumn("word", vectors.Words),
            .. Enumerable.Range(0, vectors.Size).Select(Numbers),
        ]);

        SingleDataFrameColumn Numbers(int k) =>
            new($"{k + 1}", Enumerable.Range(0, vectors.Count).Select(row => values[row * vectors.Size + k]));
    }

    /// <summary>Takes word vectors from a frame.</summary>
    /// <param name="frame">A row for each word: a column of words, and columns of numbers.</param>
    /// <param name="word">The column of words; all other columns are the vectors.</param>
    public static WordVectors ToWordVectors(this DataFrame frame, string word = "word")
    {
        FrameTable.CheckRows(frame, null);
        var words = frame.Columns[FrameTable.IndexOf(frame, null, word)];
        if (words.DataType != typeof(string) || words.NullCount > 0)
            throw new InvalidDataException($"The frame: column '{words.Name}' must hold a word in each row but is of type "
                + $"{words.DataType.Name} with {words.NullCount} nulls. Choose the column of words, or leave rows without one out.");
        string[] numbers = [.. frame.Columns.Where(column => column != words).Select(column => column.Name)];
        var values = numbers.Length > 0 ? frame.ToTensor(numbers) : throw new InvalidDataException("The frame has no columns beside "
            + $"'{words.Name}': a vector needs one number at least.");
        return new WordVectors(Enumerable.Range(0, (int)words.Length).Select(row => (string)words[row]), values.ToArray(), numbers.Length);
    }

    /// <summary>A row for each word, nearest first, with its score.</summary>
    public static DataFrame ToDataFrame(this Neighbours neighbours)
    {
        ArgumentNullException.ThrowIfNull(neighbours);
        return FrameOf(neighbours, ("word", one => one.Word), (neighbours.Measure, one => one.Score));
    }

    /// <summary>A row for each column of the series: count, mean, standard deviation, minimum, quartiles and maximum.</summary>
    public static DataFrame ToDataFrame(this SeriesDescription description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return FrameOf(
            description.Columns,
            ("column", one => one.Name),
            ("count", one => one.Count),
            ("mean", one => one.Mean),
            ("standard deviation", one => one.StandardDeviation),
            ("minimum", one => one.Minimum),
            ("25 %", one => one.LowerQuartile),
            ("median", one => one.Median),
            ("75 %", one => one.UpperQuartile),
            ("maximum", one => one.Maximum));
    }

    /// <summary>The texts of a table's cells, as they show.</summary>
    public static DataFrame ToDataFrame(this Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return new DataFrame(table.Columns.Select((name, k) => new StringDataFrameColumn(name, table.Rows.Select(row => row[k]))));
    }

    /// <summary>A column for each thing to know of the items; one that no item has is left out.</summary>
    private static DataFrame FrameOf<T>(IReadOnlyList<T> items, params IReadOnlyList<(string Name, Func<T, object?> Cell)> columns)
    {
        ArgumentNullException.ThrowIfNull(items);
        var cells = columns.Select(column => (column.Name, Cells: items.Select(column.Cell).ToArray()));
        var filled = cells.Where(column => items.Count == 0 || Array.Exists(column.Cells, cell => cell is not null));
        return new DataFrame(filled.Select(column => Column(column.Name, column.Cells)));
    }

    private static DataFrameColumn Column(string name, object?[] cells) => Array.Find(cells, cell => cell is not null) switch
    {
        string => new StringDataFrameColumn(name, cells.Cast<string?>()),
        int => new Int32DataFrameColumn(name, cells.Cast<int?>()),
        float => new SingleDataFrameColumn(name, cells.Cast<float?>()),
        _ => new DoubleDataFrameColumn(name, cells.Cast<double?>()),
    };
}
