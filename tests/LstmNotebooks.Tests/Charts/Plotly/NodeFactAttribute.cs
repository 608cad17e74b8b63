namespace LstmNotebooks.Tests.Charts;

/// <summary>A test that runs Plotly under Node, and is skipped with a reason where one of them is missing.</summary>
internal sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (PlotlyValidator.Node is null)
            Skip = "Node is not installed: there is no 'node' on the PATH.";
        else if (PlotlyValidator.Plotly is null)
            Skip = "plotly.js-dist-min is not there: copy tests/npm/package.json to artifacts/node "
                + "and run 'npm install --prefix artifacts/node', or set LSTM_PLOTLY to its folder.";
    }
}
