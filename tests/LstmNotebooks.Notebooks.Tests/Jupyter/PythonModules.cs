using System.Diagnostics;

namespace LstmNotebooks.Notebooks.Tests.Jupyter;

/// <summary>Which Python modules are installed.</summary>
internal static class PythonModules
{
    private static readonly Dictionary<string, string?> Reasons = [];

    /// <summary>Says why modules, their names separated by spaces, cannot be imported; null when they can.</summary>
    public static string? WhyMissing(string modules)
    {
        lock (Reasons)
        {
            if (!Reasons.TryGetValue(modules, out var reason))
                Reasons[modules] = reason = Import(modules);
            return reason;
        }
    }

    private static string? Import(string modules)
    {
        if (!File.Exists(PythonClient.Interpreter))
            return $"There is no {PythonClient.Interpreter} to run Jupyter's own clients with.";
        using var python = Process.Start(
            new ProcessStartInfo(PythonClient.Interpreter, ["-c", $"import {modules.Replace(" ", ", ", StringComparison.Ordinal)}"])
            {
                RedirectStandardError = true,
            })!;
        var error = python.StandardError.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0
            ? null
            : $"{PythonClient.Interpreter} cannot import what the client needs: {error.Trim().Split('\n')[^1]}";
    }
}
