using LstmNotebooks.Text;

namespace LstmNotebooks.Training;

/// <summary>Some texts and their classes.</summary>
/// <param name="Inputs">[B, T] words as numbers.</param>
/// <param name="Targets">[B] numbers of the classes.</param>
internal sealed record TextBatch(EncodedSequences Inputs, int[] Targets);
