using System.Globalization;

namespace LstmNotebooks.Display;

/// <summary>Says whether a reader's answer to an exercise is right. A wrong or missing answer never fails the notebook.</summary>
public static class Exercise
{
    /// <summary>Compares a number with the expected one and prints the verdict.</summary>
    /// <param name="number">The exercise's, from 1.</param>
    /// <param name="answer">The reader's; null while there is none.</param>
    /// <param name="expected">The right answer.</param>
    /// <param name="tolerance">How far off still counts, as a fraction of the expected number; of 1 when that is 0.</param>
    public static void Check(int number, double? answer, double expected, double tolerance = 1e-6)
    {
        var reach = tolerance * (expected == 0 ? 1 : Math.Abs(expected));
        Check(number, answer is { } given ? Math.Abs(given - expected) <= reach : null, NotYet(answer, expected));
    }

    /// <summary>Prints the verdict on an answer that the cell judges itself.</summary>
    /// <param name="number">The exercise's, from 1.</param>
    /// <param name="isRight">Whether the answer is right; null while there is none.</param>
    /// <param name="notYet">What is wrong when it is not right, and what to look at.</param>
    public static void Check(int number, bool? isRight, string notYet)
    {
        var verdict = isRight switch
        {
            null => "not answered yet",
            true => "right ✓",
            false => $"not yet: {notYet}",
        };
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Exercise {number}: {verdict}"));
    }

    // It tells which way to go, never the number itself.
    private static string NotYet(double? answer, double expected) => answer switch
    {
        null => "",
        double.NaN => "NaN is no number. Look at the hint.",
        var given => string.Create(
            CultureInfo.InvariantCulture,
            $"{given:G6} is too {(given < expected ? "small" : "large")}. Look at the hint."),
    };
}
