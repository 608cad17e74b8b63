using System.Globalization;

namespace LstmNotebooks.Display;

/// <summary>What a reader expects before a cell shows the result; written down, so that it can be set beside it.</summary>
public sealed record Guess
{
    private const string Missing = "no guess yet: put Guess.Of(…) where the prediction is asked for";

    private Guess(double? number, string? words)
    {
        Number = number;
        Words = words;
    }

    /// <summary>Nothing guessed yet.</summary>
    public static Guess None { get; } = new(null, null);

    private double? Number { get; }

    private string? Words { get; }

    /// <summary>A guess at a number.</summary>
    /// <exception cref="ArgumentException">It is not finite.</exception>
    public static Guess Of(double number) => double.IsFinite(number)
        ? new(number, null)
        : throw new ArgumentException($"A guess is a finite number, such as Guess.Of(12.5), but {number} was given.", nameof(number));

    /// <summary>A guess in words, such as a name.</summary>
    /// <exception cref="ArgumentException">It says nothing.</exception>
    public static Guess Of(string words) => !string.IsNullOrWhiteSpace(words)
        ? new(null, words.Trim())
        : throw new ArgumentException("A guess in words says something, such as Guess.Of(\"the GRU\").", nameof(words));

    /// <summary>Prints the guess beside the number that came out.</summary>
    /// <param name="result">The number that came out.</param>
    /// <param name="format">How both are written, such as "F2" or "P1".</param>
    public void Beside(double result, string format = "G4")
    {
        string Text(double number) => number.ToString(format, CultureInfo.InvariantCulture);
        Print(Text(result), (Number, Words) switch
        {
            ({ } number, _) when Text(number) == Text(result) => $"you guessed {Text(number)} ✓",
            ({ } number, _) => $"you guessed {Text(number)}, {Text(Math.Abs(number - result))} too {(number < result ? "low" : "high")}",
            (_, { } words) => $"you guessed '{words}', but this is a number: write it as Guess.Of(12.5)",
            _ => Missing,
        });
    }

    /// <summary>Prints the guess beside what came out, in words.</summary>
    public void Beside(string result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var guessed = Words ?? Number?.ToString(CultureInfo.InvariantCulture);
        Print(result, guessed switch
        {
            null => Missing,
            _ when string.Equals(guessed, result, StringComparison.OrdinalIgnoreCase) => $"you guessed {guessed} ✓",
            _ => $"you guessed {guessed}",
        });
    }

    private static void Print(string result, string guess) => Console.WriteLine($"Result: {result}; {guess}.");
}
