namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of T1.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] TorchWords =>
    [
        new(1, "double? answer1 = 0;"),
        new(1, "double? answer1 = vocabulary.Count * 64;"), // the table alone
        new(1, "double? answer1 = (vocabulary.Count + classes.Length) * 64;"), // no bias
        new(1, "double? answer1 = vocabulary.Count * 64 + classes.Length * 64 + 64;"), // a bias per input
        new(1, "double? answer1 = (vocabulary.Count - 1) * 64 + classes.Length * 65;"), // without the row of padding
        new(2, "double? answer2 = frame.Rows.Count;"), // all of them
        new(2, "double? answer2 = frame.Filter(frame[\"namespace\"].ElementwiseEquals(\"System\")).Rows.Count;"), // another
        new(2, "double? answer2 = Column(frame, \"namespace\").Count(name => name.StartsWith(\"System.IO\"));"), // and those below
        new(2, "double? answer2 = learn.Count(row => row.Namespace == \"System.IO\");"), // the training part
        new(2, "double? answer2 = sentences.Where(row => row.Namespace == \"System.IO\").DistinctBy(row => row.Type).Count();"), // types
        new(3, "Func<double[], double[], double> answer3 = (a, b) => 0.6;"), // one case
        new(3, "Func<double[], double[], double> answer3 = (a, b) => "
            + "{ using var scope = torch.NewDisposeScope(); return torch.tensor(a).dot(torch.tensor(b)).item<double>(); };"), // no lengths
        new(3, "Func<double[], double[], double> answer3 = (a, b) => { using var scope = torch.NewDisposeScope(); "
            + "var v = torch.tensor(b); return (torch.tensor(a).dot(v) / v.norm()).item<double>(); };"), // of one of the two
        new(3, "Func<double[], double[], double> answer3 = (a, b) => { using var scope = torch.NewDisposeScope(); "
            + "var (u, v) = (torch.tensor(a), torch.tensor(b)); "
            + "return (u.dot(v) / (u.norm() * v.norm())).abs().item<double>(); };"), // no sign
        new(3, "Func<double[], double[], double> answer3 = (a, b) => { var (u, v) = (torch.tensor(a), torch.tensor(b)); "
            + "return (u.dot(v) / (u.norm() * v.norm())).item<double>(); };"), // leaks
        new(3, "Func<double[], double[], double> answer3 = (a, b) => { var (u, v) = (torch.tensor(a), torch.tensor(b)); "
            + "using var scope = torch.NewDisposeScope(); return (u.dot(v) / (u.norm() * v.norm())).item<double>(); };"), // opened too late
        new(4, "Func<Tensor, long, long> answer4 = (table, row) => 2;"), // one case
        new(4, "Func<Tensor, long, long> answer4 = (table, row) => AllCosines(table)[row].argmax().item<long>();"), // itself
        new(4, "Func<Tensor, long, long> answer4 = (table, row) => AllCosines(table)[row].argmin().item<long>();"), // the farthest
        new(4, "Func<Tensor, long, long> answer4 = (table, row) => "
            + "{ var cosines = AllCosines(table)[row].clone(); cosines[row] = 0; "
            + "return cosines.argmax().item<long>(); };"), // 0 is not small
        new(4, "Func<Tensor, long, long> answer4 = (table, row) => "
            + "{ var products = table.matmul(table[row]); products[row] = -1e9; "
            + "return products.argmax().item<long>(); };"), // no lengths
        new(4, "Func<Tensor, long, long> answer4 = (table, row) => "
            + "{ var apart = (table - table[row]).norm(1); apart[row] = 1e9; return apart.argmin().item<long>(); };"), // distances
        new(5, "double? answer5 = 100_000.0 * 100_000 / 1e6;"), // numbers, not bytes
        new(5, "double? answer5 = 100_000.0 * 64 * 4 / 1e6;"), // the table itself
        new(5, "double? answer5 = 100_000.0 * 99_999 / 2 * 4 / 1e6;"), // each pair once
        new(5, "double? answer5 = 100_000.0 * 100_000 * 4 / 1e9;"), // gigabytes
        new(5, "double? answer5 = megabytes * 100_000 / vocabulary.Count;"), // no square
    ];
}
