using LstmNotebooks.Autograd;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Models;

/// <summary>What an encoder made of some sources.</summary>
/// <param name="Hidden">[B, T, H] its hidden states, 0 in padding: the keys of attention.</param>
/// <param name="Prepared">What attention makes of them before it sees a query; null without attention.</param>
/// <param name="Lengths">Real tokens of each source.</param>
/// <param name="State">Where the decoder starts, [layers, B, H].</param>
internal readonly record struct EncodedSource(Tensor Hidden, Tensor? Prepared, SequenceLengths Lengths, RecurrentState State);
