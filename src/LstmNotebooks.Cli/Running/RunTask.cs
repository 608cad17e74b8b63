namespace LstmNotebooks.Cli.Running;

/// <summary>What becomes of the outputs of a run.</summary>
internal enum RunTask
{
    /// <summary>They are written beside, as executed notebooks.</summary>
    Run,

    /// <summary>They are also put into the notebooks themselves.</summary>
    Write,

    /// <summary>They are compared with those in the notebooks.</summary>
    Check,
}
