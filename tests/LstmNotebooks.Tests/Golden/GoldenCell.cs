using LstmNotebooks.Nn;
using LstmNotebooks.Numerics;

namespace LstmNotebooks.Tests.Golden;

/// <summary>Recurrent layers by the names that golden files call them.</summary>
internal static class GoldenCell
{
    public static RecurrentModule Create(string cell, int inputSize, int hiddenSize, int layers = 1, bool bidirectional = false)
    {
        // The weights drawn here are overwritten with the file's.
        var random = new RandomStream(1);
        return cell switch
        {
            "lstm" => new Lstm(inputSize, hiddenSize, random, layers, bidirectional, separateBiases: true),
            "gru" => new Gru(inputSize, hiddenSize, random, layers, bidirectional),
            "rnn-tanh" => new Rnn(
                inputSize, hiddenSize, random, layers, bidirectional, activation: RnnActivation.Tanh, separateBiases: true),
            "rnn-relu" => new Rnn(
                inputSize, hiddenSize, random, layers, bidirectional, activation: RnnActivation.Relu, separateBiases: true),
            _ => throw new ArgumentException($"A golden file's cell is lstm, gru, rnn-tanh or rnn-relu but got '{cell}'."),
        };
    }
}
