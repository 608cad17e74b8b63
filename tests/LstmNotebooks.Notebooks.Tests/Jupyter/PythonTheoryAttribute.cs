using System.Diagnostics;

namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>A theory whose client is a Python program; skipped where that program's modules are not installed.</summary>
public sealed class PythonTheoryAttribute : TheoryAttribute
{
    private static readonly Dictionary<string, string?> Reasons = [];

    /// <param name="modules">The Python modules that the client imports, separated by spaces.</param>
    public PythonTheoryAttribute(string modules)
    {
        lock (Reasons)
        {
            if (!Reasons.TryGetValue(modules, out var reason))
                Reasons[modules] = reason = ReasonToSkip(modules);
            Skip = reason;
        }
    }

    private static string? ReasonToSkip(string modules)
    {
        if (!File.Exists(PythonClient.Interpreter))
            return $"There is no {PythonClient.Interpreter} to run Jupyter's own clients with.";
        using var python = Process.Start(new ProcessStartInfo(PythonClient.Interpreter, ["-c", $"import {modules.Replace(" ", ", ", StringComparison.Ordinal)}"]) { RedirectStandardError = true })!;
        var error = python.StandardError.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0 ? null : $"{PythonClient.Interpreter} cannot import what the client needs: {error.Trim().Split('\n')[^1]}";
    }
}
