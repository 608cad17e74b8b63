using System.Runtime.CompilerServices;

namespace LstmNotebooks.Display;

/// <summary>Checks that what a notebook's prose says is what its cells computed.</summary>
public static class Require
{
    /// <summary>Prints what holds; when it does not hold, the cell fails and says so.</summary>
    /// <param name="condition">The statement that must be true.</param>
    /// <param name="message">What it means, in words; the condition's own text when null.</param>
    /// <param name="expression">The condition's text, which the compiler fills in.</param>
    /// <exception cref="InvalidOperationException">The condition is false.</exception>
    public static void That(bool condition, string? message = null, [CallerArgumentExpression(nameof(condition))] string expression = "")
    {
        if (!condition)
            throw new InvalidOperationException(
                $"Expected: {expression}{(message is null ? "" : $" ({message})")}. It does not hold here. "
                + "Restart and run all cells from the first; if you changed a setting, the notebook's text no longer fits it.");

        Console.WriteLine($"✓ {message ?? expression}");
    }
}
