namespace LstmNotebooks.Text;

/// <summary>Takes tokens one by one, without a string for each.</summary>
public interface ITokenReceiver
{
    /// <summary>Takes the next token, whose letters must be copied to be kept.</summary>
    void Add(ReadOnlySpan<char> token);
}
