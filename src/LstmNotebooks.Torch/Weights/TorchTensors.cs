using LstmNotebooks.Numerics;

namespace LstmNotebooks.Torch;

/// <summary>Copies tensors from one engine to the other, equal to the bit.</summary>
public static class TorchTensors
{
    /// <summary>A float32 tensor of the same shape and values on TorchSharp's side.</summary>
    /// <exception cref="LibTorchException">libtorch cannot be loaded; the message says why and what to do.</exception>
    public static TorchTensor ToTorch(this Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        LibTorch.Require();
        return torch.tensor(tensor.ToArray(), SizesOf(tensor.Shape));
    }

    /// <summary>A tensor of the same shape and values on the library's side; other types of numbers become float32.</summary>
    /// <exception cref="ObjectDisposedException">The tensor was disposed.</exception>
    /// <exception cref="ShapeException">It has more dimensions than the library's tensors, or no element.</exception>
    public static Tensor ToLibrary(this TorchTensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ObjectDisposedException.ThrowIf(tensor.IsInvalid, tensor);
        if (tensor.is_complex())
            throw new ArgumentException(
                $"The library's tensors hold float32 but got {tensor.dtype}: take its real part, or its size, first.", nameof(tensor));
        using var scope = torch.NewDisposeScope();
        // A single number has no dimension there, and one here.
        var shape = tensor.dim() == 0 ? [1] : Shape.Create([.. tensor.shape.Select(static size => checked((int)size))]);
        return new Tensor(shape, tensor.detach().cpu().to_type(torch.ScalarType.Float32).contiguous().data<float>().ToArray());
    }

    internal static long[] SizesOf(Shape shape)
    {
        var sizes = new long[shape.Rank];
        for (var dimension = 0; dimension < sizes.Length; dimension++)
            sizes[dimension] = shape[dimension];
        return sizes;
    }
}
