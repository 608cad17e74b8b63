namespace LstmNotebooks.Numerics;

public sealed partial class Tensor
{
    /// <summary>Takes a rented array as this tensor's gradient, when it has none yet: saves copying a large one.</summary>
    /// <returns>Whether the array was taken; if not, it is still the caller's.</returns>
    internal bool TryAdoptGradient(float[] rented)
    {
        if (HasGradient || gradientStorage is not null || rented.Length < Length)
            return false;
        gradientStorage = rented;
        HasGradient = true;
        return true;
    }
}
