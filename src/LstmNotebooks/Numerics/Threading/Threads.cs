namespace LstmNotebooks.Numerics;

/// <summary>How many threads compute. Results do not depend on it.</summary>
public static class Threads
{
    private static int count = Environment.ProcessorCount;

    /// <summary>Threads that share the work; all cores by default.</summary>
    public static int Count
    {
        get => count;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            count = value;
        }
    }
}
