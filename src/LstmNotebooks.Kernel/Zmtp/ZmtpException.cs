namespace LstmNotebooks.Kernel.Zmtp;

/// <summary>
/// A peer broke the protocol, or asked for what is not offered; the
/// message says how. It ends that connection and nothing else.
/// </summary>
internal sealed class ZmtpException(string message) : Exception(message);
