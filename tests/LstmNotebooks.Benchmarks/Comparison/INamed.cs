namespace LstmNotebooks.Benchmarks;

/// <summary>What a verdict can name.</summary>
internal interface INamed
{
    string Name { get; }
}
