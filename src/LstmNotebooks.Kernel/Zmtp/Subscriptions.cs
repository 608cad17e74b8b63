namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>The topics that one peer wants, each as often as it asked. A topic is a prefix of what it wants.</summary>
internal sealed class Subscriptions
{
    /// <summary>The most different topics of one peer.</summary>
    public const int Maximum = 1000;

    private readonly Dictionary<byte[], long> topics = new(ByteStrings.Comparer);

    public void Add(ReadOnlySpan<byte> topic)
    {
        var lookup = topics.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(topic, out var count) && topics.Count == Maximum)
            throw new ZmtpException($"The peer subscribed to more than {Maximum:N0} topics; that many are the most here.");
        lookup[topic] = count + 1;
    }

    /// <summary>Takes one request for a topic back.</summary>
    public void Remove(ReadOnlySpan<byte> topic)
    {
        var lookup = topics.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!lookup.TryGetValue(topic, out var count))
            return;
        if (count > 1)
            lookup[topic] = count - 1;
        else
            lookup.Remove(topic);
    }

    /// <summary>Whether a message with this first frame is wanted.</summary>
    public bool Contains(ReadOnlySpan<byte> first)
    {
        foreach (var topic in topics.Keys)
        {
            if (first.StartsWith(topic))
                return true;
        }
        return false;
    }
}
