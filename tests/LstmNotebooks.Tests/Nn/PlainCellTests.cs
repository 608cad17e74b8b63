using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Nn;

/// <summary>What the plain cells say about shapes that do not fit; that they compute right is in <see cref="RecurrentTests"/>.</summary>
public sealed class PlainCellTests
{
    private static readonly LstmCell Lstm = new(new Lstm(4, 8, new RandomStream(1)));
    private static readonly GruCell Gru = new(new Gru(4, 8, new RandomStream(1)));
    private static readonly RnnCell Rnn = new(new Rnn(4, 8, new RandomStream(1)));

    public static TheoryData<string, Action> WrongSteps => new()
    {
        { "LstmCell expects x of shape [batch, 4], one time step, but got [2, 5]", () => Lstm.Step(Tensor.Zeros(2, 5), new LstmState(Tensor.Zeros(2, 8), Tensor.Zeros(2, 8))) },
        { "LstmCell expects the hidden state of shape [2, 8] (batch, hidden) but got [3, 8]", () => Lstm.Step(Tensor.Zeros(2, 4), new LstmState(Tensor.Zeros(3, 8), Tensor.Zeros(2, 8))) },
        { "LstmCell expects the cell state of shape [2, 8] (batch, hidden) but got [2, 7]", () => Lstm.Step(Tensor.Zeros(2, 4), new LstmState(Tensor.Zeros(2, 8), Tensor.Zeros(2, 7))) },
        { "GruCell expects x of shape [batch, 4], one time step, but got [4]", () => Gru.Step(Tensor.Zeros(4), Tensor.Zeros(1, 8)) },
        { "GruCell expects the hidden state of shape [2, 8] (batch, hidden) but got [2, 9]", () => Gru.Step(Tensor.Zeros(2, 4), Tensor.Zeros(2, 9)) },
        { "RnnCell expects the hidden state of shape [2, 8] (batch, hidden) but got [8]", () => Rnn.Step(Tensor.Zeros(2, 4), Tensor.Zeros(8)) },
    };

    public static TheoryData<string, Action> WrongSequences => new()
    {
        { "LstmCell expects x of shape [batch, sequence, 4] but got [2, 3, 5]", () => Lstm.Forward(Tensor.Zeros(2, 3, 5)) },
        { "GruCell expects x of shape [batch, sequence, 4] but got [2, 4]", () => Gru.Forward(Tensor.Zeros(2, 4)) },
        { "RnnCell expects at least one sequence of at least one time step but got [2, 0, 4]", () => Rnn.Forward(Tensor.Zeros(2, 0, 4)) },
    };

    [Theory]
    [MemberData(nameof(WrongSteps))]
    public void Step_WrongShape_NamesTheCellAndBothShapes(string expected, Action step)
    {
        var error = Assert.Throws<ShapeException>(step);

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(WrongSequences))]
    public void Forward_WrongShape_NamesTheCellAndBothShapes(string expected, Action forward)
    {
        var error = Assert.Throws<ShapeException>(forward);

        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }
}
