namespace LstmNotebooks.Autograd;

/// <summary>What can be computed with tensors so that gradients flow back through it. Shapes must fit exactly: nothing is broadcast silently.</summary>
public static partial class Operations
{
}
