namespace LstmNotebooks.Kernel.Session;

/// <summary>What is left of a cell that was asked to stop.</summary>
internal enum Leftover
{
    /// <summary>It has ended.</summary>
    Nothing,

    /// <summary>It awaits something, and never goes on.</summary>
    Await,

    /// <summary>Its code goes on in the background.</summary>
    Code,
}
