namespace LstmNotebooks.Training;

/// <summary>Why a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All epochs are done.</summary>
    Completed,

    /// <summary>The loss had not got better for a while.</summary>
    StoppedEarly,

    /// <summary>It was cancelled between two steps.</summary>
    Cancelled,
}
