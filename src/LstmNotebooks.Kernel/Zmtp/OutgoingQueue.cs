namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>What waits to be sent to one peer, in order.</summary>
/// <param name="maximumBytes">The most that may wait.</param>
internal sealed class OutgoingQueue(long maximumBytes)
{
    /// <summary>What a message takes besides its bytes, so that a flood of empty ones is bounded too.</summary>
    private const int Overhead = 128;

    // Monitor, not Lock: the writer waits for a pulse.
    private readonly object gate = new();
    private readonly Queue<WireMessage> messages = new();
    private long bytes;
    private bool isComplete;

    /// <summary>Adds a message; false when it finds no room. Behind the end it is dropped.</summary>
    public bool TryAdd(WireMessage message)
    {
        lock (gate)
        {
            if (isComplete)
                return true;
            if (bytes + message.Length + Overhead > maximumBytes)
                return false;
            bytes += message.Length + Overhead;
            messages.Enqueue(message);
            Monitor.Pulse(gate);
            return true;
        }
    }

    /// <summary>Waits for the next message; null when there will be none.</summary>
    /// <param name="isLast">Whether no other waits behind it.</param>
    public WireMessage? Take(out bool isLast)
    {
        lock (gate)
        {
            while (messages.Count == 0 && !isComplete)
                Monitor.Wait(gate);
            if (!messages.TryDequeue(out var message))
            {
                isLast = true;
                return null;
            }
            bytes -= message.Length + Overhead;
            isLast = messages.Count == 0;
            return message;
        }
    }

    /// <summary>Nothing more comes in; what waits still goes out.</summary>
    public void Complete()
    {
        lock (gate)
        {
            isComplete = true;
            Monitor.Pulse(gate);
        }
    }

    /// <summary>Nothing more comes in, and what waits is dropped.</summary>
    public void Abandon()
    {
        lock (gate)
        {
            messages.Clear();
            bytes = 0;
            Complete();
        }
    }
}
