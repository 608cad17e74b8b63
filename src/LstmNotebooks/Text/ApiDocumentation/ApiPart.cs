namespace LstmNotebooks.Text;

/// <summary>Where in a member's documentation a sentence stands.</summary>
public enum ApiPart
{
    /// <summary>The summary, which says what the member is.</summary>
    Summary,

    /// <summary>More about it.</summary>
    Remarks,

    /// <summary>About a type parameter.</summary>
    TypeParameter,

    /// <summary>About a parameter.</summary>
    Parameter,

    /// <summary>What it returns, or the value of a property.</summary>
    Returns,

    /// <summary>The conditions on which an exception is thrown.</summary>
    Exception,
}
