using LstmNotebooks.Models;
using TorchSharp.Modules;
using static TorchSharp.torch.nn.utils.rnn;

namespace LstmNotebooks.Torch;

/// <summary>TorchSharp's recurrent layers of some kind behind one face; the module that registers them names their weights.</summary>
internal sealed class TorchLayers
{
    private readonly bool isBidirectional;

    /// <exception cref="ArgumentException">TorchSharp has no such cell.</exception>
    public TorchLayers(CellKind cell, int inputSize, int hiddenSize, int layers, bool bidirectional, float dropout)
    {
        isBidirectional = bidirectional;
        // Between layers: with one layer libtorch warns of a dropout that does nothing.
        double between = layers > 1 ? dropout : 0;
        Module = cell switch
        {
            CellKind.Rnn => torch.nn.RNN(inputSize, hiddenSize, layers, batchFirst: true, dropout: between, bidirectional: bidirectional),
            CellKind.Lstm => torch.nn.LSTM(inputSize, hiddenSize, layers, batchFirst: true, dropout: between, bidirectional: bidirectional),
            CellKind.Gru => torch.nn.GRU(inputSize, hiddenSize, layers, batchFirst: true, dropout: between, bidirectional: bidirectional),
            _ => throw new ArgumentException(
                $"TorchSharp has the cells Rnn, Lstm and Gru but got {cell}: choose one of these, or the library's own model.",
                nameof(cell)),
        };
        if (cell != CellKind.Gru)
            FreezeSecondBiases();
    }

    /// <summary>The layers, to register.</summary>
    public torch.nn.Module Module { get; }

    /// <summary>[B, D·H] the top layer's last state, of both directions where there are two.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <param name="lengths">[B] real steps of each sequence; all of them when null.</param>
    public TorchTensor Last(TorchTensor x, TorchTensor? lengths)
    {
        var last = lengths is null ? RunAll(x).Last : RunPacked(x, lengths).Last;
        return isBidirectional ? torch.cat([last[-2], last[-1]], 1) : last[-1];
    }

    /// <summary>[B, T, D·H] the top layer's states, 0 in padding.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <param name="lengths">[B] real steps of each sequence.</param>
    public TorchTensor Steps(TorchTensor x, TorchTensor lengths)
    {
        using var packed = RunPacked(x, lengths).Steps;
        return pad_packed_sequence(packed, batch_first: true, total_length: x.shape[1]).Item1;
    }

    /// <summary>[B, T, H] the top layer's states, and the state of all layers after the last step.</summary>
    /// <param name="x">[B, T, I].</param>
    /// <param name="initial">State before the first step; zeros when null.</param>
    public (TorchTensor Steps, TorchState Last) From(TorchTensor x, TorchState? initial)
    {
        switch (Module)
        {
            case LSTM lstm:
                var (steps, hidden, cell) = lstm.call(x, initial is { Cell: { } c } state ? (state.Hidden, c) : null);
                return (steps, new(hidden, cell));
            case GRU gru:
                var (outputs, last) = gru.call(x, initial?.Hidden);
                return (outputs, new(last));
            default:
                var (outs, final) = ((RNN)Module).call(x, initial?.Hidden);
                return (outs, new(final));
        }
    }

    private (TorchTensor Steps, TorchTensor Last) RunAll(TorchTensor x)
    {
        switch (Module)
        {
            case LSTM lstm:
                var (steps, last, _) = lstm.call(x);
                return (steps, last);
            case GRU gru:
                return gru.call(x);
            default:
                return ((RNN)Module).call(x);
        }
    }

    private (PackedSequence Steps, TorchTensor Last) RunPacked(TorchTensor x, TorchTensor lengths)
    {
        using var packed = pack_padded_sequence(x, lengths, batch_first: true, enforce_sorted: false);
        switch (Module)
        {
            case LSTM lstm:
                var (steps, last, _) = lstm.call(packed);
                return (steps, last);
            case GRU gru:
                return gru.call(packed);
            default:
                return ((RNN)Module).call(packed);
        }
    }

    /// <summary>b_hh adds to the same sum as b_ih: the library has one bias, and so has Keras. It stays zero, or what was loaded.</summary>
    private void FreezeSecondBiases()
    {
        foreach (var (name, parameter) in Module.named_parameters())
        {
            if (name.StartsWith("bias_hh_", StringComparison.Ordinal))
                parameter.requires_grad = false;
        }
    }
}
