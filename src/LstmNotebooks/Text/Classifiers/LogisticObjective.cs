using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>
/// What logistic regression minimizes, divided by C N so that its size does not depend on either: mean −ln p + |W|² / (2 C N).
/// </summary>
/// <remarks>
/// Parameters: [F, K] weights, then [K] intercepts; K = 1 stands for two classes, the first of which always scores 0.
/// Rows are shared among threads for the probabilities, columns for the gradient: each sum has one thread and one order.
/// </remarks>
internal sealed class LogisticObjective
{
    private readonly SparseMatrix rows, columns;
    private readonly int[] labels;
    private readonly int scores;
    private readonly double penalty;
    private readonly double[] residuals, losses;

    public LogisticObjective(SparseMatrix x, int[] labels, int scores, double c)
    {
        (rows, columns, this.labels, this.scores) = (x, x.Transpose(), labels, scores);
        penalty = 1 / (c * x.RowCount);
        residuals = new double[x.RowCount * scores];
        losses = new double[x.RowCount];
    }

    public int ParameterCount => (rows.ColumnCount + 1) * scores;

    /// <summary>The value at some parameters; its gradient is written.</summary>
    public double Evaluate(double[] parameters, double[] gradient)
    {
        var width = 1 + rows.Count / Math.Max(1, rows.RowCount);
        var probabilities = new RowPart(this, parameters, Parts.Count(rows.RowCount, width * scores));
        Workers.Run(probabilities.Count, ref probabilities);
        var height = 1 + rows.Count / rows.ColumnCount;
        var slopes = new ColumnPart(this, parameters, gradient, Parts.Count(rows.ColumnCount, height * scores));
        Workers.Run(slopes.Count, ref slopes);

        var intercepts = gradient.AsSpan(rows.ColumnCount * scores);
        intercepts.Clear();
        var loss = 0.0;
        for (var row = 0; row < losses.Length; row++)
        {
            loss += losses[row];
            for (var k = 0; k < scores; k++)
                intercepts[k] += residuals[row * scores + k];
        }

        var squares = 0.0;
        foreach (var weight in parameters.AsSpan(0, rows.ColumnCount * scores))
            squares += weight * weight;
        return loss / losses.Length + 0.5 * penalty * squares;
    }

    /// <summary>A row's loss, and (p − target) / N of each of its scores.</summary>
    private void EvaluateRow(int row, double[] parameters)
    {
        Span<double> p = stackalloc double[scores + 1];
        p[0] = 0;
        // With one score the 0 of the first class stays beside it, else the place is not used.
        var z = p[1..];
        parameters.AsSpan(rows.ColumnCount * scores).CopyTo(z);
        var x = rows.Row(row);
        GatheredRows.Add(x.Indices, x.Values, parameters, z);

        var used = scores == 1 ? p : z;
        var score = used[labels[row]];
        losses[row] = Softmax.Replace(used) - score;
        used[labels[row]] -= 1;
        for (var k = 0; k < scores; k++)
            residuals[row * scores + k] = z[k] / losses.Length;
    }

    private void EvaluateColumn(int column, double[] parameters, double[] gradient)
    {
        var x = columns.Row(column);
        var slopes = gradient.AsSpan(column * scores, scores);
        for (var k = 0; k < scores; k++)
            slopes[k] = penalty * parameters[column * scores + k];
        GatheredRows.Add(x.Indices, x.Values, residuals, slopes);
    }

    private readonly struct RowPart(LogisticObjective objective, double[] parameters, int count) : IPartJob
    {
        public int Count => count;

        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, count, objective.rows.RowCount);
            for (var row = start; row < end; row++)
                objective.EvaluateRow(row, parameters);
        }
    }

    private readonly struct ColumnPart(LogisticObjective objective, double[] parameters, double[] gradient, int count) : IPartJob
    {
        public int Count => count;

        public void Run(int part)
        {
            var (start, end) = Parts.Of(part, count, objective.rows.ColumnCount);
            for (var column = start; column < end; column++)
                objective.EvaluateColumn(column, parameters, gradient);
        }
    }
}
