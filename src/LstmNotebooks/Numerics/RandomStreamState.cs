namespace LstmNotebooks.Numerics;

/// <summary>Where a <see cref="RandomStream"/> stands.</summary>
/// <param name="Counter">Blocks drawn.</param>
/// <param name="Used">Numbers used of the last block, 0 to 4.</param>
/// <param name="SpareNormal">The second of a pair of normals, NaN when there is none.</param>
public readonly record struct RandomStreamState(ulong Counter, int Used, float SpareNormal);
