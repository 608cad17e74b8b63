namespace LstmNotebooks.Torch;

/// <summary>Whether libtorch, the native library below TorchSharp, can be loaded here.</summary>
public static class LibTorch
{
    private static readonly Lazy<LibTorchException?> Loaded = new(Load);

    /// <summary>Whether models can be built here.</summary>
    public static bool IsAvailable => Loaded.Value is null;

    /// <summary>Why they cannot, and what to do; null where they can.</summary>
    public static string? Problem => Loaded.Value?.Message;

    /// <exception cref="LibTorchException">libtorch cannot be loaded; the message says why and what to do.</exception>
    internal static void Require()
    {
        if (Loaded.Value is { } problem)
            throw new LibTorchException(problem.Message, problem);
    }

    /// <summary>The name of a module, for its base class: the first call that needs libtorch is that class's constructor.</summary>
    /// <exception cref="LibTorchException">libtorch cannot be loaded; the message says why and what to do.</exception>
    internal static string Require(string module)
    {
        Require();
        return module;
    }

    private static LibTorchException? Load()
    {
        // TorchSharp writes to the console what it misses, which is seldom what is missing.
        var console = Console.Out;
        Console.SetOut(TextWriter.Null);
        try
        {
            // The first call that needs native code; TorchSharp looks for libtorch then.
            torch.zeros(1).Dispose();
            return null;
        }
        catch (Exception error) when (error is NotSupportedException or DllNotFoundException or TypeInitializationException
            or EntryPointNotFoundException or BadImageFormatException)
        {
            return new LibTorchException(LibTorchMachine.Current.Explain(error.Message), error);
        }
        finally
        {
            Console.SetOut(console);
        }
    }
}
