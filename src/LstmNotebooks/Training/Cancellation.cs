namespace LstmNotebooks.Training;

/// <summary>Whether someone wants the training to stop.</summary>
internal static class Cancellation
{
    /// <summary>Where the kernel that runs a notebook leaves the token of its stop button; neither side references the other.</summary>
    public const string DataName = "LstmNotebooks.Cancellation";

    /// <summary>By the given token or by the notebook's.</summary>
    public static bool IsRequested(CancellationToken token) =>
        token.IsCancellationRequested || AppContext.GetData(DataName) is CancellationToken { IsCancellationRequested: true };
}
