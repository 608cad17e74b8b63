using LstmNotebooks.Training;

namespace LstmNotebooks.Tests.Training;

public sealed class ClassWeightsTests
{
    private static readonly string[] Classes = ["a", "b", "c"];

    [Fact]
    public void For_Balanced_IsNOverKn() => Assert.Equal([6 / 9f, 2f, 1f], ClassWeights.Balanced.For(Classes, [0, 0, 0, 1, 2, 2]));

    [Fact]
    public void For_None_IsOne() => Assert.Equal([1f, 1f, 1f], ClassWeights.None.For(Classes, [0, 0]));

    [Fact]
    public void For_Given_IsInTheOrderOfTheClasses() =>
        Assert.Equal(
            [1f, 0.5f, 3f], ClassWeights.Of(new Dictionary<string, double> { ["c"] = 3, ["a"] = 1, ["b"] = 0.5 }).For(Classes, [0]));

    [Fact]
    public void For_WhatDoesNotFit_SaysWhich()
    {
        static string ErrorOf(params (string Label, double Weight)[] weights) =>
            Assert.ThrowsAny<ArgumentException>(() => ClassWeights.Of(weights.ToDictionary()).For(Classes, [0])).Message;

        Assert.Contains("have none for 'c'", ErrorOf(("a", 1), ("b", 1)));
        Assert.Contains("name 'd', which is none of the classes a, b, c", ErrorOf(("a", 1), ("b", 1), ("c", 1), ("d", 1)));
        Assert.Contains("that of 'b' is 0", ErrorOf(("a", 1), ("b", 0)));
        Assert.Contains("that of 'a' is NaN", ErrorOf(("a", double.NaN)));
        Assert.Contains(
            "No training text is of class 'c'",
            Assert.Throws<ArgumentException>(static () => ClassWeights.Balanced.For(Classes, [0, 1])).Message);
    }
}
