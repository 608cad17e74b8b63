namespace LstmNotebooks.Cli.Running;

/// <summary>How a notebook ended.</summary>
internal enum RunStatus
{
    /// <summary>Every cell did as it should.</summary>
    Passed,

    /// <summary>A cell failed, or the notebook could not be run.</summary>
    Failed,

    /// <summary>It has no cell to run, needs what this machine does not have, or the run was interrupted before it.</summary>
    Skipped,
}
