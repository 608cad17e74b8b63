namespace LstmNotebooks.Kernel.Tests.Zmtp;

/// <summary>Bytes that a peer might send and should not: random ones, and proper sessions with mistakes in them.</summary>
internal sealed class WireFuzz(int seed)
{
    private readonly Random random = new(seed);

    public byte[] Next() => random.Next(4) switch
    {
        0 => Noise(random.Next(300)),
        1 => [.. Wire.Greeting(), .. Noise(random.Next(300))],
        2 => [.. Wire.Greeting(), .. Ready(), .. Noise(random.Next(300))],
        _ => Mutated(Session()),
    };

    private byte[] Session()
    {
        var bytes = new List<byte>([.. Wire.Greeting(), .. Ready()]);
        for (var i = random.Next(6); i > 0; i--)
        {
            bytes.AddRange(random.Next(8) switch
            {
                0 => Wire.Command("PING", Noise(random.Next(20))),
                1 => Wire.Command("SUBSCRIBE", Noise(random.Next(5))),
                2 => Wire.Command("CANCEL", Noise(random.Next(5))),
                3 => Wire.Command("ERROR", Noise(random.Next(20))),
                4 => Wire.Frame(0, [(byte)random.Next(2), .. Noise(random.Next(5))]),
                5 => Wire.LongFrame((byte)random.Next(8), (ulong)random.NextInt64() >> random.Next(64), Noise(random.Next(100))),
                _ => [.. Wire.Frame(1, Noise(random.Next(400))), .. Wire.Frame(0, Noise(random.Next(400)))],
            });
        }
        return [.. bytes];
    }

    private byte[] Ready() => Wire.Ready(random.GetItems<string>(["DEALER", "REQ", "SUB", "ROUTER", "PUB"], 1)[0], random.Next(2) == 0 ? null : "name");

    private byte[] Mutated(byte[] bytes)
    {
        for (var i = random.Next(5); i > 0 && bytes.Length > 0; i--)
        {
            var at = random.Next(bytes.Length);
            var to = Math.Min(bytes.Length, at + random.Next(10));
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes = bytes[..at];
                    break;
                case 3:
                    bytes = [.. bytes[..to], .. bytes[at..]];
                    break;
                default:
                    bytes = [.. bytes[..at], .. bytes[to..]];
                    break;
            }
        }
        return bytes;
    }

    private byte[] Noise(int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
