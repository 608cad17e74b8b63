namespace LstmNotebooks.Interactive.Tests;

/// <summary>A test of the notebook as Jupyter ran it by the tool, which the script beside this file sees to before the tests.</summary>
public sealed class ToolFactAttribute : FactAttribute
{
    public ToolFactAttribute()
    {
        if (string.IsNullOrEmpty(Executed))
            Skip = "Jupyter has not run the notebook: tests/LstmNotebooks.Interactive.Tests/run does, where the tool and nbconvert are.";
    }

    /// <summary>The executed notebook's path; null or empty where Jupyter did not run it.</summary>
    public static string? Executed => Environment.GetEnvironmentVariable("LSTM_EXECUTED_BY_TOOL");
}
