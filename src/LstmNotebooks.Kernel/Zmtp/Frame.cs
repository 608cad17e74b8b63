namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>A part of a message, or a command.</summary>
internal readonly record struct Frame(FrameFlags Flags, byte[] Body)
{
    public bool HasMore => (Flags & FrameFlags.More) != 0;

    public bool IsCommand => (Flags & FrameFlags.Command) != 0;
}
