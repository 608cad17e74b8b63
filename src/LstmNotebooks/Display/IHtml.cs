namespace LstmNotebooks.Display;

/// <summary>A value that shows itself as HTML in a notebook and as text, through ToString, everywhere else.</summary>
public interface IHtml
{
    /// <summary>A fragment of HTML: no script, no outside reference, readable on light and dark pages.</summary>
    string ToHtml();
}
