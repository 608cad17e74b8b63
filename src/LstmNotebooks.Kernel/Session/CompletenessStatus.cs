namespace LstmNotebooks.Kernel.Session;

/// <summary>Whether code can run as it stands.</summary>
public enum CompletenessStatus
{
    Complete,
    Incomplete,
    Invalid,
}
