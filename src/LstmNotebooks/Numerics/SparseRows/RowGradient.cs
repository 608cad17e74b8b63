namespace LstmNotebooks.Numerics;

/// <summary>The gradient of a table of which single rows were read: these rows, ascending; every other row is 0.</summary>
internal sealed partial class RowGradient(int size)
{
    private int[] rows = [];
    private int[] places = [];

    /// <summary>Length of a row.</summary>
    public int Size { get; } = size;

    /// <summary>How many rows were read.</summary>
    public int Count { get; private set; }

    /// <summary>[Count] the rows' numbers, ascending.</summary>
    public ReadOnlySpan<int> Rows => rows.AsSpan(0, Count);

    /// <summary>Where the rows' values stand; see <see cref="Offset"/>.</summary>
    public float[] Values { get; private set; } = [];

    /// <summary>
    /// Whether the values stand in the table's dense gradient, among the zeros of the other rows, and no longer one behind another.
    /// </summary>
    public bool IsSpread { get; private set; }

    /// <summary>Where the values of the i-th of the rows start.</summary>
    public int Offset(int i) => (IsSpread ? rows[i] : i) * Size;

    /// <summary>The values of the i-th of the rows.</summary>
    public Span<float> Row(int i) => Values.AsSpan(Offset(i), Size);

    /// <summary>Forgets all rows.</summary>
    public void Clear()
    {
        if (IsSpread)
            Values = [];
        (Count, IsSpread) = (0, false);
    }

    /// <summary>Gives the memory back.</summary>
    public void Release()
    {
        if (!IsSpread)
            Buffers.Return(Values);
        Values = [];
        Clear();
    }

    /// <summary>Adds to the rows of some tokens what belongs to each of the tokens' positions, in ascending order.</summary>
    /// <param name="groups">The tokens.</param>
    /// <param name="y">[tokens, size].</param>
    public void Add(TokenGroups groups, float[] y)
    {
        TokenGroups.Grow(ref places, groups.Count);
        var count = CountWith(groups);
        MakeRoom(count);
        Merge(groups, count);
        RowSumJob.Run(groups, IsSpread ? groups.Rows : places, y, Size, Values);
    }

    /// <summary>The first of the rows that ends behind an element of the dense gradient.</summary>
    public int FirstBehind(int element)
    {
        var found = Rows.BinarySearch(element / Math.Max(1, Size));
        return found < 0 ? ~found : found;
    }

    /// <summary>Writes the values that belong to a stretch of the dense gradient; what lies between them stays.</summary>
    /// <param name="i">The first of the rows to write; moved on to the first that ends behind the stretch.</param>
    /// <param name="start">The stretch's first element.</param>
    /// <param name="stretch">Written.</param>
    /// <returns>Where the first value stands, and where the last one ends.</returns>
    public (int First, int End) WriteTo(ref int i, int start, Span<float> stretch)
    {
        var (first, end) = (stretch.Length, stretch.Length);
        for (; i < Count && rows[i] * Size - start < stretch.Length; i++)
        {
            var offset = rows[i] * Size - start;
            var skipped = Math.Max(0, -offset);
            end = Math.Min(offset + Size, stretch.Length);
            first = Math.Min(first, offset + skipped);
            Values.AsSpan(Offset(i) + skipped, end - offset - skipped).CopyTo(stretch[(offset + skipped)..]);
            if (offset + Size > stretch.Length)
                break;
        }
        return (first, end);
    }

    /// <summary>Moves the values to the table's dense gradient.</summary>
    /// <param name="dense">Overwritten; may be longer.</param>
    /// <param name="length">Of the dense gradient.</param>
    public void Spread(float[] dense, int length)
    {
        var first = 0;
        dense.AsSpan(0, length).Clear();
        WriteTo(ref first, 0, dense.AsSpan(0, length));
        Buffers.Return(Values);
        (Values, IsSpread) = (dense, true);
    }

    private int CountWith(TokenGroups groups)
    {
        var shared = 0;
        for (int i = 0, group = 0; i < Count && group < groups.Count;)
        {
            var order = rows[i].CompareTo(groups.Rows[group]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            group += order >= 0 ? 1 : 0;
        }
        return Count + groups.Count - shared;
    }

    private void MakeRoom(int count)
    {
        TokenGroups.Grow(ref rows, count);
        if (IsSpread || Values.Length >= count * Size)
            return;
        var larger = Buffers.Rent(count * Size);
        Values.AsSpan(0, Count * Size).CopyTo(larger);
        Buffers.Return(Values);
        Values = larger;
    }

    /// <summary>Takes the tokens up among the rows. Goes from the end, so that rows move up within their arrays.</summary>
    private void Merge(TokenGroups groups, int count)
    {
        var (i, group) = (Count - 1, groups.Count - 1);
        Count = count;
        for (var place = count - 1; group >= 0; place--)
        {
            var row = groups.Rows[group];
            var isThere = i >= 0 && rows[i] >= row;
            var isRead = !isThere || rows[i] == row;
            if (isThere)
                Move(i--, place);
            else
                rows[place] = row;
            if (isRead)
                places[group--] = isThere ? place : ~place;
        }
    }

    private void Move(int from, int to)
    {
        if (from == to)
            return;
        rows[to] = rows[from];
        if (!IsSpread)
            Values.AsSpan(from * Size, Size).CopyTo(Values.AsSpan(to * Size));
    }
}
