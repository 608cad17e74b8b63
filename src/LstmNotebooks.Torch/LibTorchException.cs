namespace LstmNotebooks.Torch;

/// <summary>libtorch, the native library below TorchSharp, cannot be loaded on this machine.</summary>
public sealed class LibTorchException : NotSupportedException
{
    /// <summary>Without a message of its own.</summary>
    public LibTorchException() : this("libtorch cannot be loaded on this machine.")
    {
    }

    /// <summary>With what is missing and what to do.</summary>
    public LibTorchException(string message) : base(message)
    {
    }

    /// <summary>With what is missing and what to do, and what TorchSharp itself said.</summary>
    public LibTorchException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
