namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of T2.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] TorchFakeNews =>
    [
        new(1, "double? answer1 = (words.Length + 2) * 50;"), // the table alone
        new(1, "double? answer1 = words.Length * 50 + 3 * (50 * 50 + 50 * 50 + 2 * 50) + 50 + 1;"), // two rows too few
        new(1, "double? answer1 = (words.Length + 2) * 50 + 3 * (50 * 50 + 50 * 50 + 50) + 50 + 1;"), // one bias
        new(1, "double? answer1 = (words.Length + 2) * 50 + 3 * (50 * 50 + 50 * 50 + 2 * 50);"), // without the head
        new(1, "double? answer1 = Count(ours);"), // an LSTM
        new(2, "double? answer2 = Where(\"tone\", \"sensational\").Rows.Count;"), // one condition of four
        new(2, "double? answer2 = Only(fabricated, \"tone\", \"sensational\").Rows.Count;"), // any paper
        new(2, "double? answer2 = Only(fabricated, \"source\", \"Dunmere Ledger\").Rows.Count;"), // any tone
        new(2, "double? answer2 = Only(Only(Only(Where(\"split\", \"audit\"), \"label\", \"real\"), \"tone\", \"sensational\"), "
            + "\"source\", \"Dunmere Ledger\").Rows.Count;"), // true ones
        new(2, "double? answer2 = Only(Only(Only(Where(\"split\", \"test\"), \"label\", \"fake\"), \"tone\", \"sensational\"), "
            + "\"source\", \"Dunmere Ledger\").Rows.Count;"), // another part
        new(3, "Func<double[], double[], double> answer3 = (chances, fake) => 0.75;"), // one case
        new(3, "Func<double[], double[], double> answer3 = (chances, fake) => { using var scope = torch.NewDisposeScope(); "
            + "return 1 - (torch.tensor(chances) - torch.tensor(fake)).abs().mean().item<double>(); };"), // no threshold
        new(3, "Func<double[], double[], double> answer3 = (chances, fake) => { using var scope = torch.NewDisposeScope(); "
            + "return torch.tensor(chances).gt(0.5).to(torch.float64).mean().item<double>(); };"), // the share called fake
        new(3, "Func<double[], double[], double> answer3 = (chances, fake) => { using var scope = torch.NewDisposeScope(); "
            + "return torch.tensor(chances).gt(0.5).ne(torch.tensor(fake).gt(0.5))"
            + ".to(torch.float64).mean().item<double>(); };"), // the errors
        new(3, "Func<double[], double[], double> answer3 = (chances, fake) => { using var scope = torch.NewDisposeScope(); "
            + "return torch.tensor(chances).gt(0.5).eq(torch.tensor(fake).gt(0.5)).sum().item<long>(); };"), // how many
        new(3, "Func<double[], double[], double> answer3 = (chances, fake) => "
            + "torch.tensor(chances).gt(0.5).eq(torch.tensor(fake).gt(0.5)).to(torch.float64).mean().item<double>();"), // leaks
        new(4, "Func<Tensor, Tensor, Tensor> answer4 = (states, lengths) => states.mean([1]);"), // padding counts
        new(4, "Func<Tensor, Tensor, Tensor> answer4 = (states, lengths) => states.sum(1) / lengths.unsqueeze(1);"), // padding is added
        new(4, "Func<Tensor, Tensor, Tensor> answer4 = (states, lengths) => (states * torch.arange(states.shape[1]).unsqueeze(0)"
            + ".lt(lengths.unsqueeze(1)).unsqueeze(2)).mean([1]);"), // divided by the longest
        new(4, "Func<Tensor, Tensor, Tensor> answer4 = (states, lengths) => (states * torch.arange(states.shape[1]).unsqueeze(0)"
            + ".le(lengths.unsqueeze(1)).unsqueeze(2)).sum(1) / lengths.unsqueeze(1);"), // one word too many
        new(4, "Func<Tensor, Tensor, Tensor> answer4 = (states, lengths) => (states * torch.arange(states.shape[1]).unsqueeze(0)"
            + ".lt(lengths.unsqueeze(1)).unsqueeze(2)).sum(1) / lengths;"), // the lengths in a row, not in a column
        new(4, "Func<Tensor, Tensor, Tensor> answer4 = (states, lengths) => (states * torch.arange(states.shape[1]).unsqueeze(0)"
            + ".lt(lengths.unsqueeze(1)).unsqueeze(2)).sum([1, 2]) / lengths;"), // the units are added up
        new(4, "Func<Tensor, Tensor, Tensor> answer4 = (states, lengths) => states.gather(1, "
            + "(lengths - 1).view(-1, 1, 1).expand(-1, 1, states.shape[2])).squeeze(1);"), // the last word
        new(5, "double? answer5 = bayes.LogLoss;"), // α = 1
        new(5, "double? answer5 = Judge(NaiveBayes(alpha: 0.1)).LogLoss;"), // the other way
        new(5, "double? answer5 = logistic.LogLoss;"), // another model
        new(5, "double? answer5 = Judge(NaiveBayes(alpha: 10)).Accuracy.Rate;"), // another score
        new(5, "double? answer5 = Judge(NaiveBayes(alpha: 10)).LogLoss / Math.Log(2);"), // bits
    ];
}
