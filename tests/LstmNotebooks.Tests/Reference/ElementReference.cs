namespace LstmNotebooks.Tests.Reference;

/// <summary>Operations on single elements.</summary>
internal static class ElementReference
{
    public static ReferenceOperation Tanh => Unary(Math.Tanh, x => 1 - Math.Tanh(x) * Math.Tanh(x));

    public static ReferenceOperation Sigmoid => Unary(Logistic, x => Logistic(x) * (1 - Logistic(x)));

    public static ReferenceOperation Relu => Unary(x => Math.Max(x, 0), x => x > 0 ? 1 : 0);

    public static ReferenceOperation Exp => Unary(Math.Exp, Math.Exp);

    public static ReferenceOperation Log => Unary(Math.Log, x => 1 / x);

    public static ReferenceOperation Add => Binary((x, y) => x + y, (_, _) => (1, 1));

    public static ReferenceOperation Subtract => Binary((x, y) => x - y, (_, _) => (1, -1));

    public static ReferenceOperation Multiply => Binary((x, y) => x * y, (x, y) => (y, x));

    public static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    public static ReferenceOperation Unary(Func<double, double> function, Func<double, double> slope) => new(
        inputs => [.. inputs[0].Select(function)],
        (inputs, dy) => [[.. inputs[0].Zip(dy, (x, d) => slope(x) * d)]]);

    private static ReferenceOperation Binary(Func<double, double, double> function, Func<double, double, (double X, double Y)> slopes) =>
        new(
        inputs => [.. inputs[0].Zip(inputs[1], function)],
        (inputs, dy) =>
        [
            [.. dy.Select((d, i) => d * slopes(inputs[0][i], inputs[1][i]).X)],
            [.. dy.Select((d, i) => d * slopes(inputs[0][i], inputs[1][i]).Y)],
        ]);
}
