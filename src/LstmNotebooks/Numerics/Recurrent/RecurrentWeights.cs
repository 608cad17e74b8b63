namespace LstmNotebooks.Numerics;

/// <summary>The weights of one direction of a recurrent layer; g = number of gates.</summary>
/// <param name="Input">W, [gH, I].</param>
/// <param name="Hidden">U, [gH, H].</param>
/// <param name="Bias">b of W x + b, [gH].</param>
/// <param name="HiddenBias">b′ of U h + b′, [gH]; null where b alone does.</param>
/// <param name="Constants">[constant gates · H] weights that enter no product, such as peepholes; null for cells without any.</param>
internal sealed record RecurrentWeights(Tensor Input, Tensor Hidden, Tensor Bias, Tensor? HiddenBias, Tensor? Constants = null);
