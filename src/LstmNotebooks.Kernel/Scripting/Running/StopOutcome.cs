namespace LstmNotebooks.Kernel.Scripting;

/// <summary>How far a cell came that was asked to stop.</summary>
internal enum StopOutcome
{
    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>It awaits something, and never goes on.</summary>
    Awaiting,

    /// <summary>Its code goes on in the background.</summary>
    Running,
}
