namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>
/// The first 64 bytes in each direction: signature (10), version (2), mechanism
/// (20), whether it is the server of the mechanism (1), zeros (31).
/// </summary>
internal static class Greeting
{
    private const int SignatureLength = 10;
    private const int MechanismLength = 20;
    private const int Length = 64;

    /// <summary>Version 3.1 with the mechanism NULL: no security.</summary>
    public static ReadOnlySpan<byte> Own =>
    [
        0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 1, (byte)'N', (byte)'U', (byte)'L', (byte)'L',
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>
    /// Reads the peer's greeting and checks it, step by step: an older
    /// peer waits for an answer before it has sent all 64 bytes.
    /// </summary>
    public static void Read(FrameReader reader)
    {
        Span<byte> greeting = stackalloc byte[Length];
        reader.ReadExactly(greeting[..1]);
        if (greeting[0] != 0xFF)
            throw new ZmtpException(
                $"The connection began with the byte 0x{greeting[0]:X2}, "
                + "not with ZMTP's 0xFF: the peer speaks another protocol, or ZMTP 1.0.");

        reader.ReadExactly(greeting[1..(SignatureLength + 1)]);
        if (greeting[SignatureLength - 1] != 0x7F)
            throw new ZmtpException(
                $"The greeting's signature ends in 0x{greeting[SignatureLength - 1]:X2}, "
                + "not in 0x7F: the peer speaks another protocol, or ZMTP 1.0.");
        if (greeting[SignatureLength] < 3)
            throw new ZmtpException(
                $"The peer speaks version {greeting[SignatureLength]} of the wire protocol, "
                + "but 3.0 is the lowest here: use libzmq 4 or later.");

        reader.ReadExactly(greeting[(SignatureLength + 1)..]);
        var mechanism = greeting.Slice(SignatureLength + 2, MechanismLength);
        if (!mechanism.SequenceEqual(Own.Slice(SignatureLength + 2, MechanismLength)))
            throw new ZmtpException(
                $"The peer wants the security mechanism '{Command.Printable(mechanism.TrimEnd((byte)0))}', but NULL is the only one here.");
    }
}
