namespace LstmNotebooks.Numerics;

/// <summary>
/// Random numbers that depend on a seed and a name only: the same on every machine, and drawing more from one stream shifts no
/// other.
/// </summary>
/// <remarks>
/// Philox 4×32-10 (Salmon, Moraes, Dror, Shaw: Parallel random numbers: as easy as 1, 2, 3; 2011), one block of four numbers per
/// counter.
/// </remarks>
public sealed partial class RandomStream : Random
{
    private readonly ulong key;
    private ulong counter;
    private PhiloxBlock block;
    private int used = 4;
    private float spareNormal = float.NaN;

    /// <summary>The stream of that name under that seed.</summary>
    public RandomStream(ulong seed, string name = "")
        : this(Mix(seed, name))
    {
    }

    private RandomStream(ulong key) => this.key = key;

    /// <summary>Where the stream stands; setting it goes on from there, as a resumed training does.</summary>
    public RandomStreamState State
    {
        get => new(counter, used, spareNormal);
        set
        {
            counter = value.Counter;
            used = value.Used;
            spareNormal = value.SpareNormal;
            if (used < 4)
                block = PhiloxBlock.Of(key, counter - 1);
        }
    }

    /// <summary>An independent stream named under this one; the same however much was drawn before.</summary>
    public RandomStream Fork(string name) => new(Mix(key, name));

    /// <summary>32 random bits.</summary>
    public uint NextUInt32()
    {
        if (used == 4)
        {
            block = PhiloxBlock.Of(key, counter++);
            used = 0;
        }
        return block[used++];
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻²⁴.</summary>
    public float NextFloat() => ToFloat(NextUInt32());

    /// <summary>Uniform in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public float NextFloat(float low, float high) => Scale(NextUInt32(), low, high);

    /// <inheritdoc/>
    public override float NextSingle() => NextFloat();

    /// <summary>Standard normal: mean 0, variance 1 (Marsaglia's polar method).</summary>
    public float NextNormal()
    {
        if (!float.IsNaN(spareNormal))
        {
            var spare = spareNormal;
            spareNormal = float.NaN;
            return spare;
        }

        float x, y, square;
        do
        {
            x = NextFloat(-1, 1);
            y = NextFloat(-1, 1);
            square = x * x + y * y;
        }
        while (square is >= 1 or 0);
        var scale = MathF.Sqrt(-2 * Transcendental.Log(square) / square);
        spareNormal = y * scale;
        return x * scale;
    }

    /// <summary>Uniform in 0 … <paramref name="maxValue"/> − 1, without bias.</summary>
    public override int Next(int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxValue);
        // Lemire's multiplication, drawing again from the few values that would be too frequent.
        var product = (ulong)NextUInt32() * (uint)maxValue;
        if ((uint)product < (uint)maxValue)
        {
            var threshold = (uint)-maxValue % (uint)maxValue;
            while ((uint)product < threshold)
                product = (ulong)NextUInt32() * (uint)maxValue;
        }
        return (int)(product >> 32);
    }

    /// <inheritdoc/>
    public override int Next() => Next(int.MaxValue);

    /// <inheritdoc/>
    public override int Next(int minValue, int maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(minValue, maxValue);
        var span = (long)maxValue - minValue;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span, int.MaxValue, nameof(maxValue));
        return minValue + Next((int)span);
    }

    /// <inheritdoc/>
    public override double NextDouble() => (((ulong)NextUInt32() << 21) ^ (NextUInt32() >> 11)) * (1.0 / (1L << 53));

    /// <inheritdoc/>
    public override void NextBytes(byte[] buffer) => NextBytes(buffer.AsSpan());

    /// <inheritdoc/>
    public override void NextBytes(Span<byte> buffer)
    {
        foreach (ref var value in buffer)
            value = (byte)NextUInt32();
    }

    /// <inheritdoc/>
    public override long NextInt64() => (long)((((ulong)NextUInt32() << 32) | NextUInt32()) >> 1);

    /// <summary>0 … <paramref name="count"/> − 1 in random order (Fisher–Yates).</summary>
    public int[] Permutation(int count)
    {
        var order = new int[count];
        for (var i = 0; i < count; i++)
        {
            var j = Next(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /// <inheritdoc/>
    protected override double Sample() => NextDouble();

    /// <summary>FNV-1a over the name, then a 64-bit finalizer; no string hash of the framework's, which changes from run to run.</summary>
    private static ulong Mix(ulong seed, string name)
    {
        var hash = 14695981039346656037UL ^ seed;
        foreach (var letter in name)
            hash = (hash ^ letter) * 1099511628211UL;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9UL;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebUL;
        return hash ^ (hash >> 31);
    }
}
