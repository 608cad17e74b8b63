namespace LstmNotebooks.Kernel.Display;

/// <summary>A value that stands for ready content.</summary>
internal interface IShownAs
{
    MimeContent Content { get; }
}
