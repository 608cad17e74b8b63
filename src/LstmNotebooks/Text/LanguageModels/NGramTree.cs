using System.Runtime.InteropServices;

namespace LstmNotebooks.Text;

/// <summary>All n-grams of a corpus up to a length as a tree: a node is an n-gram, its child that n-gram and one word more.</summary>
/// <remarks>
/// A node's count is the one that Kneser–Ney smoothing needs: occurrences of the longest n-grams, different words before the
/// others.
/// </remarks>
internal sealed class NGramTree(int order)
{
    // The start mark is a context only: it follows nothing, so it is no child of the root.
    private const int Root = 0;
    private const int StartMark = 1;

    private readonly Dictionary<(int Context, int Word), int> children = [];
    private readonly List<Node> nodes = [new Node { Parent = -1 }, new Node { Parent = -1, Length = 1 }];

    /// <summary>How many n-grams there are.</summary>
    public int Count => children.Count;

    /// <summary>[order] the nodes of the contexts of 0, 1, … words before the first word of a sequence; −1 where there is none.</summary>
    public int[] Start()
    {
        var state = Middle();
        if (order > 1)
            state[1] = StartMark;
        return state;
    }

    /// <summary>[order] the contexts where nothing is known of the words before.</summary>
    public int[] Middle()
    {
        var state = new int[order];
        state.AsSpan().Fill(-1);
        state[0] = Root;
        return state;
    }

    /// <summary>Moves the contexts on by a word.</summary>
    public void Advance(int[] state, int word)
    {
        for (var length = order - 1; length > 0; length--)
            state[length] = state[length - 1] >= 0 && children.TryGetValue((state[length - 1], word), out var node) ? node : -1;
    }

    /// <summary>Counts a sequence.</summary>
    public void Add(IReadOnlyList<int> sequence)
    {
        var state = Start();
        foreach (var word in sequence)
        {
            // From the longest context down, so that the shorter ones are still those of the word before.
            var longerIsNew = true;
            for (var length = order - 1; length >= 0; length--)
            {
                if (state[length] < 0)
                    continue;
                var node = ChildOf(state[length], word, out var isNew);
                if (longerIsNew)
                    Increase(node);
                longerIsNew = isNew;
                if (length + 1 < order)
                    state[length + 1] = node;
            }
        }
    }

    /// <summary>The sum of the counts of all words after a context.</summary>
    public int Total(int context) => nodes[context].Total;

    /// <summary>How many words after a context have count 1, 2, and 3 or more.</summary>
    public (int Ones, int Twos, int More) CountsOfCounts(int context) => (nodes[context].Ones, nodes[context].Twos, nodes[context].More);

    /// <summary>The count of a word after a context, 0 where it never followed.</summary>
    public int CountAfter(int context, int word) => children.TryGetValue((context, word), out var node) ? nodes[node].Count : 0;

    /// <summary>[order] the discounts of n-grams of 1, 2, … words.</summary>
    public Discounts[] EstimateDiscounts()
    {
        var counts = new long[order + 1, 5];
        foreach (var node in nodes)
        {
            if (node.Count is >= 1 and <= 4)
                counts[node.Length, node.Count]++;
        }

        return
        [
            .. Enumerable.Range(1, order)
                .Select(length => Discounts.From(counts[length, 1], counts[length, 2], counts[length, 3], counts[length, 4])),
        ];
    }

    private int ChildOf(int context, int word, out bool isNew)
    {
        isNew = !children.TryGetValue((context, word), out var node);
        if (isNew)
        {
            node = nodes.Count;
            children.Add((context, word), node);
            nodes.Add(new Node { Parent = context, Length = nodes[context].Length + 1 });
        }

        return node;
    }

    private void Increase(int node)
    {
        var span = CollectionsMarshal.AsSpan(nodes);
        ref var own = ref span[node];
        ref var context = ref span[own.Parent];
        own.Count++;
        context.Total++;
        if (own.Count == 1)
            context.Ones++;
        else if (own.Count == 2)
            (context.Ones, context.Twos) = (context.Ones - 1, context.Twos + 1);
        else if (own.Count == 3)
            (context.Twos, context.More) = (context.Twos - 1, context.More + 1);
    }

    private struct Node
    {
        public int Parent, Length, Count, Total, Ones, Twos, More;
    }
}
