using System.Collections;
using System.Reflection;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Values that are there later, or only when they are asked for: showing them neither waits nor asks.</summary>
internal static class Waiting
{
    /// <summary>What the value is and how to get at what it holds; null when it is no such value.</summary>
    public static string? Text(object value)
    {
        if (value is Task task)
            return $"{TypeNames.Of(task.GetType())} ({State(task)})";
        var type = value.GetType();
        if (value is ValueTask later)
            return $"ValueTask ({State(later.IsCompletedSuccessfully ? Task.CompletedTask : later.AsTask())})";
        if (Is(type, typeof(ValueTask<>)))
            return $"{TypeNames.Of(type)} ({State((Task)type.GetMethod(nameof(ValueTask.AsTask))!.Invoke(value, null)!)})";
        if (Is(type, typeof(Lazy<>)))
            return $"{TypeNames.Of(type)} ({Made(value)})";
        var stream = value is IEnumerable
            ? null
            : type.GetInterfaces().FirstOrDefault(candidate => Is(candidate, typeof(IAsyncEnumerable<>)));
        return stream is null ? null : $"{TypeNames.Of(stream)} (read it with await foreach)";
    }

    private static string State(Task task) => task.Status switch
    {
        TaskStatus.Canceled => "cancelled",
        TaskStatus.Faulted => $"failed: {new Unreadable(task.Exception!.InnerException!).Text}",
        TaskStatus.RanToCompletion when Result(task) is { } result =>
            $"its result is {OneLine.Of(result.GetValue(task))}; await it to use it",
        TaskStatus.RanToCompletion => "completed",
        _ => Result(task) is null ? "not completed; await it" : "not completed; await it for its result",
    };

    /// <summary>The property of a task that gives a value; an async method without one has an inner type of its own there.</summary>
    private static PropertyInfo? Result(Task task) =>
        task.GetType().GetProperty(nameof(Task<>.Result)) is { PropertyType.IsVisible: true } result ? result : null;

    private static string Made(object lazy) => lazy.GetType().GetProperty(nameof(Lazy<>.IsValueCreated))!.GetValue(lazy) is true
        ? OneLine.Of(Unreadable.Or(() => lazy.GetType().GetProperty(nameof(Lazy<>.Value))!.GetValue(lazy)))
        : "its Value is not made yet";

    private static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;
}
