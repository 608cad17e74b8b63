namespace LstmNotebooks.Text;

/// <summary>Cuts text into tokens.</summary>
public interface ITokenizer
{
    /// <summary>What stands between two tokens when they are written out: a space for words, nothing for characters.</summary>
    string Separator { get; }

    /// <summary>Hands the tokens of a text to a receiver, in order; a token lives only as long as the call.</summary>
    void Read(ReadOnlySpan<char> text, ITokenReceiver receiver);
}
