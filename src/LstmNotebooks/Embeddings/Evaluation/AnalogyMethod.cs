namespace LstmNotebooks.Embeddings;

/// <summary>What the answer d of "a is to b as c is to d" makes as large as possible, all vectors scaled to length 1.</summary>
public enum AnalogyMethod
{
    /// <summary>
    /// 3CosAdd, cos(d, b − a + c) (Mikolov, Yih, Zweig: Linguistic regularities in continuous space word representations, 2013).
    /// </summary>
    Add,

    /// <summary>
    /// 3CosMul, cos(d, b) cos(d, c) / (cos(d, a) + 0.001), each cosine first moved to 0 … 1 (Levy, Goldberg: Linguistic
    /// regularities in sparse and explicit word representations, 2014).
    /// </summary>
    Multiply,
}
