namespace LstmNotebooks.Numerics;

/// <summary>The stages of a scan, each over all sequences and pieces, shared among the threads.</summary>
internal unsafe struct ScanJob<TKernel>(ScanPass<TKernel> pass, int batch) : IPartJob where TKernel : struct, IScanKernel
{
    private Stage stage;

    private enum Stage
    {
        Forward,
        Join,
        Finish,
        Backward,
        JoinBack,
        FinishBack,
    }

    /// <summary>From pre-activations to hidden states.</summary>
    public void RunForward()
    {
        Run(Stage.Forward, pass.Pieces);
        if (pass.Pieces > 1)
            Run(Stage.Join, 1);
        Run(Stage.Finish, pass.Pieces);
    }

    /// <summary>From gradients of the hidden states to those of the pre-activations.</summary>
    public void RunBackward()
    {
        Run(Stage.Backward, pass.Pieces);
        if (pass.Pieces > 1)
            Run(Stage.JoinBack, 1);
        Run(Stage.FinishBack, pass.Pieces);
    }

    public readonly void Run(int part)
    {
        var pieces = stage is Stage.Join or Stage.JoinBack ? 1 : pass.Pieces;
        var (sequence, piece) = Math.DivRem(part, pieces);
        switch (stage)
        {
            case Stage.Forward: pass.Forward(sequence, piece); break;
            case Stage.Join: pass.Join(sequence); break;
            case Stage.Finish: pass.Finish(sequence, piece); break;
            case Stage.Backward: pass.Backward(sequence, piece); break;
            case Stage.JoinBack: pass.JoinBack(sequence); break;
            case Stage.FinishBack: pass.FinishBack(sequence, piece); break;
            default: throw new InvalidOperationException($"A scan has no stage {stage}.");
        }
    }

    private void Run(Stage next, int pieces)
    {
        stage = next;
        Workers.Run(batch * pieces, ref this);
    }
}
