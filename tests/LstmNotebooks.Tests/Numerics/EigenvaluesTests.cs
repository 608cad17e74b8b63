using LstmNotebooks.Autograd;
using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Numerics;

public sealed class EigenvaluesTests
{
    [Fact]
    public void Of_ATriangleAndATurn_AreKnown()
    {
        var triangle = Eigenvalues.Of(new Tensor([2, 2], [0.5f, 7, 0, -2]));
        var turn = Eigenvalues.Of(new Tensor([2, 2], [0, -3, 3, 0]));

        Near.Equal(-2, triangle[0].Real, 1e-12);
        Near.Equal(0.5, triangle[1].Real, 1e-12);
        Near.Equal(3, turn[0].Imaginary, 1e-12);
        Near.Equal(-3, turn[1].Imaginary, 1e-12);
    }

    [Fact]
    public void Of_AnOrthogonalMatrix_LieOnTheUnitCircle()
    {
        var values = Eigenvalues.Of(Initialize.Orthogonal([20, 20], new RandomStream(1)).Value);

        Assert.Equal(20, values.Count);
        Assert.All(values, value => Near.Equal(1, value.Magnitude, 1e-6));
    }

    [Fact]
    public void Radius_OfAProduct_IsWhatItGrowsBy()
    {
        var matrix = new Tensor([4, 4], new RandomStream(2).NextNormals(16)).Scale(0.3f);
        var vector = new Tensor([4, 1], [1, 1, 1, 1]);

        var power = Enumerable.Range(0, 60).Aggregate(vector, (v, _) => matrix.MatMul(v));

        Assert.InRange(
            Math.Pow(Math.Sqrt(power.ToArray().Sum(value => (double)value * value)), 1 / 60.0),
            0.9 * Eigenvalues.Radius(matrix),
            1.1 * Eigenvalues.Radius(matrix));
    }

    [Fact]
    public void Of_AMatrixThatIsNotSquare_SaysItsShape() =>
        Assert.Contains(
            "[n, n] but got [2, 3]",
            Assert.Throws<ShapeException>(() => Eigenvalues.Of(Tensor.Zeros(2, 3))).Message,
            StringComparison.Ordinal);
}
