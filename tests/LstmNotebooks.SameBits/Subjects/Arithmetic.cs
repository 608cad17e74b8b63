using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.SameBits.Subjects;

/// <summary>What all else is made of: functions of one number, sums, products of matrices, random numbers.</summary>
internal static class Arithmetic
{
    public static Subject[] Subjects { get; } =
    [
        new("exp, every 100,003rd float", bits => bits.Write(Grid.Exp().Values)),
        new("log, every 100,003rd float", bits => bits.Write(Grid.Log().Values)),
        new("tanh, every 100,003rd float", bits => bits.Write(Grid.Tanh().Values)),
        new("sigmoid, every 100,003rd float", bits => bits.Write(Grid.Sigmoid().Values)),
        new("softmax, its logarithm, layer norm, sums", RowWise),
        new("matrix products and their gradients", Products),
        new("random streams", Draws),
    ];

    /// <summary>Numbers of every size and either sign, subnormal ones too; no NaN, which has many bit patterns.</summary>
    private static Tensor Grid => Tensor.From(
    [
        .. Enumerable.Range(0, 42_949)
            .Select(i => BitConverter.UInt32BitsToSingle((uint)i * 100_003))
            .Where(x => !float.IsNaN(x)),
    ]);

    private static void RowWise(BitWriter bits)
    {
        var random = new RandomStream(1);
        var x = random.Normals([137, 501]);
        bits.Write(x.Softmax().Values);
        bits.Write(x.LogSoftmax().Values);
        bits.Write(x.LayerNorm(random.Normals([501]), random.Normals([501])).Values);
        bits.Write(x.Sum(0).Values);
        bits.Write(x.Sum(1).Values);
        bits.Write(x.Mean().Item());
    }

    /// <summary>Sizes that leave rows and columns beside tiles and vectors; on the way back both sides are read transposed.</summary>
    private static void Products(BitWriter bits)
    {
        foreach (var (rows, depth, columns) in ((int, int, int)[])[(1, 5, 3), (19, 37, 50), (67, 301, 93)])
        {
            var random = new RandomStream(2);
            Tensor left = random.Normals([rows, depth]), right = random.Normals([depth, columns]);
            left.RequiresGradient = right.RequiresGradient = true;
            var product = left.MatMul(right);
            Loss.MeanSquaredError(product, random.Normals(product.Shape)).Backward();
            bits.Write(product.Values);
            bits.Write(left.Gradient);
            bits.Write(right.Gradient);
        }
    }

    private static void Draws(BitWriter bits)
    {
        var random = new RandomStream(3, "draws");
        var uniform = new float[1_003];
        random.FillUniform(uniform, -2, 5);
        bits.Write(uniform);
        bits.Write(random.Normals(3_001));
        bits.Write(random.NextNormal(), random.NextFloat());
        bits.Write(random.NextDouble(), random.NextInt64());
        foreach (var place in random.Fork("order").Permutation(500))
            bits.Write((float)place);
    }
}
