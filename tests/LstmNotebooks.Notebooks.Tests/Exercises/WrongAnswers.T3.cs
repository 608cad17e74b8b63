namespace LstmNotebooks.Notebooks.Tests.Exercises;

/// <summary>Wrong answers to the exercises of T3.</summary>
internal static partial class WrongAnswers
{
    private static WrongAnswer[] TorchStocks =>
    [
        new(1, "double? answer1 = Count(new ReturnForecaster(CellKind.Lstm));"), // 32 units
        new(1, "double? answer1 = 2 * 4513;"), // twice those of 32
        new(1, "double? answer1 = 4 * (64 * 1 + 64 * 64 + 64) + 64 + 1;"), // one bias, as in the library
        new(1, "double? answer1 = 4 * (64 * 1 + 64 * 64 + 64 + 64);"), // without the head
        new(1, "double? answer1 = 4 * (64 * 20 + 64 * 64 + 64 + 64) + 64 + 1;"), // the window as inputs
        new(2, "double? answer2 = index.Rows.Count;"), // all of them
        new(2, "double? answer2 = index.Filter(index[\"close\"].ElementwiseGreaterThan(index[\"open\"])).Rows.Count;"), // above
        new(2, "double? answer2 = index.Filter(index[\"close\"].ElementwiseLessThanOrEqual(index[\"open\"])).Rows.Count;"), // or at it
        new(2, "double? answer2 = Values(WithReturns(index), \"return\").Count(step => step < 0);"), // below the close before
        new(2, "double? answer2 = apple.Filter(apple[\"close\"].ElementwiseLessThan(apple[\"open\"])).Rows.Count;"), // Apple
        new(3, "Func<double[], double[], double> answer3 = (actual, forecast) => Math.Sqrt(4 / 3.0);"), // one case
        new(3, "Func<double[], double[], double> answer3 = (actual, forecast) => { using var scope = torch.NewDisposeScope(); "
            + "return (torch.tensor(actual) - torch.tensor(forecast)).square().mean().item<double>(); };"), // no root
        new(3, "Func<double[], double[], double> answer3 = (actual, forecast) => { using var scope = torch.NewDisposeScope(); "
            + "return (torch.tensor(actual) - torch.tensor(forecast)).abs().mean().item<double>(); };"), // the mean absolute error
        new(3, "Func<double[], double[], double> answer3 = (actual, forecast) => { using var scope = torch.NewDisposeScope(); "
            + "return (torch.tensor(actual) - torch.tensor(forecast)).norm().item<double>(); };"), // the sum
        new(3, "Func<double[], double[], double> answer3 = (actual, forecast) => { using var scope = torch.NewDisposeScope(); "
            + "return (torch.tensor(actual) - torch.tensor(forecast)).std().item<double>(); };"), // about the mean error
        new(3, "Func<double[], double[], double> answer3 = (actual, forecast) => "
            + "(torch.tensor(actual) - torch.tensor(forecast)).square().mean().sqrt().item<double>();"), // leaks
        new(4, "(bool Usual, bool Inside)? answer4 = (false, true);"), // the other way
        new(4, "(bool Usual, bool Inside)? answer4 = (KeepsGraph(), KeepsGraph());"), // never inside
        new(4, "(bool Usual, bool Inside)? answer4 = (learned.requires_grad, learned.requires_grad);"), // of the inputs
        new(5, "double[] answer5 = [];"),
        new(5, "double[] answer5 = first.Before;"), // persistence
        new(5, "double[] answer5 = first.Actual;"), // what was to be forecast
        new(5, "double[] answer5 = Rivals(first).First().Forecast;"), // drift
        new(5, "double[] answer5 = ByTorch(first, CellKind.Gru, seed: 1);"), // one layer
        new(5, "torch.random.manual_seed(1);\nvar deep = new ReturnForecaster(CellKind.Gru, layers: 2);\nFit(deep, first);\n"
            + "double[] answer5 = [.. deep.call(Cut(first, first.TestStart, first.Closes.Length).X).data<float>()];"), // scaled returns
    ];
}
