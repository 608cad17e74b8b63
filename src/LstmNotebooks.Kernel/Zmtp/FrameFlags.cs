namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>The first byte of a frame. All other bits are reserved and zero.</summary>
[Flags]
internal enum FrameFlags : byte
{
    None = 0,

    /// <summary>Further frames of the same message follow.</summary>
    More = 1,

    /// <summary>The size has 8 bytes instead of 1.</summary>
    Long = 2,

    /// <summary>A command, not a part of a message.</summary>
    Command = 4,
}
