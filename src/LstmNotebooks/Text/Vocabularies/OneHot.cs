using LstmNotebooks.Numerics;

namespace LstmNotebooks.Text;

/// <summary>Numbers of words or classes as rows with a single 1.</summary>
public static class OneHot
{
    /// <summary>[N, size] zeros, with a 1 in each row at the place of its number.</summary>
    /// <param name="numbers">[N] each 0 to <paramref name="size"/> − 1.</param>
    /// <param name="size">How many different numbers there are.</param>
    public static Tensor Encode(ReadOnlySpan<int> numbers, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var rows = Tensor.Zeros(numbers.Length, size);
        for (var i = 0; i < numbers.Length; i++)
        {
            if ((uint)numbers[i] >= (uint)size)
                throw new ArgumentOutOfRangeException(
                    nameof(numbers),
                    $"A one-hot row of {size} has places 0 to {size - 1} but number {i} is {numbers[i]}: "
                    + "pass a size above the largest number.");
            rows.Values[i * size + numbers[i]] = 1;
        }

        return rows;
    }
}
