// Types with the names and members of TorchSharp, which the tests do not download.
namespace TorchSharp;

[AttributeUsage(AttributeTargets.Class)]
public sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    public Type FormatterSourceType { get; } = formatterSourceType;
}

public sealed class TensorFormatters
{
    public IEnumerable<object> CreateTypeFormatters() => [new TensorFormatter()];
}

/// <summary>Writes every row, and throws where there is none, as the package's does.</summary>
public sealed class TensorFormatter
{
    public string MimeType => "text/plain";

    public bool Format(object value, TextWriter writer)
    {
        var tensor = (torch.Tensor)value;
        var rows = tensor.shape.SkipLast(1).Aggregate(1L, (product, size) => product * size);
        writer.Write(tensor.Dimensions == 0 ? $"{tensor}, value = 1" : $"{tensor}\n{string.Concat(Enumerable.Range(1, (int)rows).Select(row => $" {row}\n"))}");
        return tensor.NumberOfElements > 0 ? true : throw new InvalidOperationException("Sequence contains no elements");
    }
}

public static class torch
{
    [TypeFormatterSource(typeof(TensorFormatters))]
    public sealed class Tensor(params long[] sizes) : IDisposable
    {
        public static int Alive { get; set; }

        public bool IsInvalid { get; private set; }

        public bool is_meta { get; init; }

        public long[] shape => IsInvalid ? throw new InvalidOperationException("Tensor invalid -- empty handle.") : sizes;

        public long Dimensions => shape.Length;

        public long NumberOfElements => shape.Aggregate(1L, (product, size) => product * size);

        public TypeCode dtype => TypeCode.Single;

        public Tensor narrow(long dimension, long start, long length)
        {
            Alive++;
            return new Tensor([.. shape.Select((size, i) => i == dimension ? length : size)]);
        }

        public void Dispose()
        {
            Alive--;
            IsInvalid = true;
        }

        public override string ToString() => $"[{string.Join('x', shape)}], type = Float32, device = cpu";
    }

    public static class nn
    {
        public class Module(string name, params (string Name, Tensor Parameter)[] parameters)
        {
            public string GetName() => name;

            public IEnumerable<(string Name, Tensor Parameter)> named_parameters(bool recurse = true) => parameters;
        }
    }
}
