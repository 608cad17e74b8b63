using System.Collections;

namespace LstmNotebooks.Kernel.Display;

/// <summary>A sequence that is to be shown as a table also where it would be shown as a line.</summary>
internal sealed record TableOf(IEnumerable Items);
