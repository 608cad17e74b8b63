namespace LstmNotebooks.Cli.Running;

/// <summary>The cell tags that the runner obeys; the first is Jupyter's own.</summary>
internal static class CellTags
{
    /// <summary>The cell must fail, and the notebook goes on.</summary>
    public const string RaisesException = "raises-exception";

    /// <summary>What the cell shows is the notebook's result in the table.</summary>
    public const string KeyResult = "key-result";
}
