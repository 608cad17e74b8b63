using System.Runtime.ExceptionServices;
using Microsoft.DotNet.Interactive.Events;

namespace LstmNotebooks.Interactive.Tests.Host;

/// <summary>Hands every event of a kernel on.</summary>
internal sealed class EventObserver(Action<KernelEvent> record) : IObserver<KernelEvent>
{
    public void OnNext(KernelEvent value) => record(value);

    public void OnError(Exception error) => ExceptionDispatchInfo.Throw(error);

    public void OnCompleted()
    {
        // The kernel ends with the process.
    }
}
