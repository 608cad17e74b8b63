using LstmNotebooks.Display;

namespace LstmNotebooks.Tests.Display;

public sealed class ExerciseTests
{
    [Theory]
    [InlineData(null, "Exercise 2: not answered yet\n")]
    [InlineData(100.0, "Exercise 2: right ✓\n")]
    [InlineData(101.0, "Exercise 2: right ✓\n")]
    [InlineData(98.9, "Exercise 2: not yet: 98.9 is too small. Look at the hint.\n")]
    [InlineData(250.0, "Exercise 2: not yet: 250 is too large. Look at the hint.\n")]
    [InlineData(double.NaN, "Exercise 2: not yet: NaN is no number. Look at the hint.\n")]
    public void Check_Number_PrintsTheVerdictWithoutTheAnswer(double? answer, string expected)
    {
        var printed = PrintedText.Of(() => Exercise.Check(2, answer, expected: 100, tolerance: 0.01));

        Assert.Equal(expected, printed);
    }

    [Theory]
    [InlineData(0.01, "Exercise 1: right ✓\n")]
    [InlineData(0.03, "Exercise 1: not yet: 0.03 is too large. Look at the hint.\n")]
    public void Check_ExpectedZero_TakesTheToleranceAsItIs(double answer, string expected)
    {
        var printed = PrintedText.Of(() => Exercise.Check(1, answer, expected: 0, tolerance: 0.02));

        Assert.Equal(expected, printed);
    }

    [Theory]
    [InlineData(null, "Exercise 3: not answered yet\n")]
    [InlineData(true, "Exercise 3: right ✓\n")]
    [InlineData(false, "Exercise 3: not yet: the weights differ.\n")]
    public void Check_JudgedByTheCell_PrintsItsReason(bool? isRight, string expected)
    {
        var printed = PrintedText.Of(() => Exercise.Check(3, isRight, "the weights differ."));

        Assert.Equal(expected, printed);
    }
}
