namespace LstmNotebooks.Notebooks.Tests.Course;

/// <summary>
/// A theory that runs notebooks on TorchSharp, skipped unless the script that finds a system where libtorch loads asks for it.
/// </summary>
public sealed class TorchTheoryAttribute : TheoryAttribute
{
    public TorchTheoryAttribute()
    {
        // A variable and not a look at libtorch: where it loads, its packages would still be a download of 300 MB.
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("LSTM_TORCH_NOTEBOOKS")))
            Skip = "It runs notebooks that need libtorch, for minutes: bash tests/LstmNotebooks.Torch.Tests/run --all runs it.";
    }
}
