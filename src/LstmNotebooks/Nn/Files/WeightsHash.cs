using System.Security.Cryptography;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Nn;

/// <summary>A fingerprint of a module's weights: the same on every machine after the same training.</summary>
public static class WeightsHash
{
    /// <summary>The first 16 hexadecimal digits of the SHA-256 of all parameters, in order, as little-endian float32.</summary>
    public static string Of(Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var bytes = new MemoryStream();
        foreach (var parameter in module.Parameters)
            FloatBytes.Write(bytes, parameter.Value.Values);
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))[..16];
    }
}
