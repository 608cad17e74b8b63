namespace LstmNotebooks.Numerics;

/// <summary>A tensor has another shape than an operation needs; the message says both.</summary>
public sealed class ShapeException : ArgumentException
{
    /// <summary>An error without a message.</summary>
    public ShapeException()
    {
    }

    /// <summary>An error that names the operation, the expected and the given shape.</summary>
    public ShapeException(string message) : base(message)
    {
    }

    /// <summary>An error with the one that caused it.</summary>
    public ShapeException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
