namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>A test against libzmq itself, and skipped with a reason where Python has no binding for it.</summary>
internal sealed class LibzmqFactAttribute : FactAttribute
{
    public LibzmqFactAttribute()
    {
        if (PythonScript.WithZmq is null)
            Skip = "Python cannot 'import zmq': install pyzmq (on Debian: python3-zmq).";
    }
}
