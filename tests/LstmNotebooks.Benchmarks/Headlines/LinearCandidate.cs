using LstmNotebooks.Text;

namespace LstmNotebooks.Benchmarks;

/// <summary>A linear classifier with some settings.</summary>
/// <param name="Settings">As the report says them.</param>
/// <param name="Model">Fitted to the training part.</param>
/// <param name="Transform">Texts as its features.</param>
internal sealed record LinearCandidate(string Settings, LinearClassifier Model, Func<IEnumerable<string>, SparseMatrix> Transform)
{
    public double Accuracy(HeadlinePart part) => Model.Accuracy(Transform(part.Texts), part.Labels);
}
