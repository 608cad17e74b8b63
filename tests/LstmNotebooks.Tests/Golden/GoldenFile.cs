using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Golden;

/// <summary>A golden file: settings and named arrays that PyTorch made. README.md says what is in which.</summary>
/// <remarks>Reads safetensors by itself, so that a mistake in the library's reader cannot hide one in a layer.</remarks>
internal sealed class GoldenFile
{
    private const string Suffix = ".safetensors";

    private readonly Dictionary<string, (int[] Shape, byte[] Data)> arrays = [];
    private readonly Dictionary<string, string> settings = [];

    private GoldenFile(ReadOnlySpan<byte> bytes)
    {
        var headerLength = (int)BinaryPrimitives.ReadUInt64LittleEndian(bytes);
        var data = bytes[(8 + headerLength)..];
        using var header = JsonDocument.Parse(bytes.Slice(8, headerLength).ToArray());
        foreach (var entry in header.RootElement.EnumerateObject())
        {
            if (entry.Name == "__metadata__")
            {
                foreach (var setting in entry.Value.EnumerateObject())
                    settings[setting.Name] = setting.Value.GetString()!;
                continue;
            }
            int[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(static size => size.GetInt32())];
            var offsets = entry.Value.GetProperty("data_offsets");
            arrays[entry.Name] = (shape, data[offsets[0].GetInt32()..offsets[1].GetInt32()].ToArray());
        }
    }

    /// <summary>The names of all golden files, in order.</summary>
    public static IEnumerable<string> Names => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(static name => name.EndsWith(Suffix, StringComparison.Ordinal))
        .Select(static name => name[..^Suffix.Length])
        .Order(StringComparer.Ordinal);

    public static GoldenFile Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + Suffix)
            ?? throw new FileNotFoundException($"There is no golden file '{name}'; there are {string.Join(", ", Names)}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new GoldenFile(bytes);
    }

    public bool Has(string name) => arrays.ContainsKey(name);

    public bool HasSetting(string name) => settings.ContainsKey(name);

    public string Setting(string name) => settings[name];

    public int Number(string setting) => int.Parse(settings[setting], CultureInfo.InvariantCulture);

    public Shape Shape(string name) => [.. arrays[name].Shape];

    public float[] Floats(string name) => MemoryMarshal.Cast<byte, float>(arrays[name].Data).ToArray();

    public int[] Integers(string name) => MemoryMarshal.Cast<byte, int>(arrays[name].Data).ToArray();

    public Tensor Tensor(string name) => new(Shape(name), Floats(name));

    /// <summary>Overwrites every parameter with the file's array of its name.</summary>
    public void CopyTo(IEnumerable<KeyValuePair<string, Parameter>> parameters, string prefix = "")
    {
        foreach (var (name, parameter) in parameters)
        {
            Assert.Equal(Shape(prefix + name), parameter.Shape);
            Floats(prefix + name).CopyTo(parameter.Value.Values);
        }
    }
}
