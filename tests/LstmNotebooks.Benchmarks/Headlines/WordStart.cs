namespace LstmNotebooks.Benchmarks;

/// <summary>What a network's word vectors start as.</summary>
internal enum WordStart
{
    /// <summary>Small random numbers.</summary>
    Random,

    /// <summary>word2vec of the training headlines, which knows no other text.</summary>
    OwnWord2Vec,

    /// <summary>GloVe's vectors, learnt elsewhere from six thousand million words.</summary>
    GloVe,
}
