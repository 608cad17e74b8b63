using System.Globalization;
using LstmNotebooks.Kernel.Notebooks;
using LstmNotebooks.Kernel.Recording;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Events;

namespace LstmNotebooks.Interactive.Tests.Host;

/// <summary>Runs one notebook from top to bottom in .NET Interactive's C# kernel, and obeys tags as the course's runner does.</summary>
internal sealed class InteractiveRun : IDisposable
{
    private readonly OutputRecorder recorder = new();
    private readonly CompositeKernel kernel;
    private string? failure;

    private InteractiveRun()
    {
        var csharp = new CSharpKernel().UseKernelHelpers().UseWho();
        kernel = new CompositeKernel { csharp };
        kernel.DefaultKernelName = csharp.Name;
        kernel.KernelEvents.Subscribe(new EventObserver(Record));
    }

    /// <summary>Runs the notebook in its folder and writes it with its outputs to another file.</summary>
    /// <exception cref="NotebookException">A cell failed that should not, or did not fail though it should.</exception>
    public static async Task RunAsync(string path, string executedPath)
    {
        var notebook = Notebook.Load(path);
        foreach (var cell in notebook.CodeCells)
            (cell.ExecutionCount, cell.Outputs) = (null, []);
        Directory.SetCurrentDirectory(Path.GetDirectoryName(path)!);

        using var run = new InteractiveRun();
        foreach (var (index, cell) in notebook.CodeCells.Where(cell => !cell.IsSkipped).Index())
            await run.RunAsync(cell, index + 1, string.Create(CultureInfo.InvariantCulture, $"{notebook.Name}, cell {index + 1}"));
        notebook.Save(executedPath);
    }

    public void Dispose() => kernel.Dispose();

    private async Task RunAsync(NotebookCell cell, int number, string place)
    {
        failure = null;
        recorder.Begin(number);
        cell.ExecutionCount = number;
        await kernel.SendAsync(new SubmitCode(cell.Source));
        cell.Outputs = recorder.End();
        if (cell.MayFail && failure is null)
            throw new NotebookException($"{place} is tagged raises-exception but ended without an exception in .NET Interactive.");
        if (!cell.MayFail && failure is not null)
            throw new NotebookException($"{place} failed in .NET Interactive: {failure}");
    }

    private void Record(KernelEvent kernelEvent)
    {
        if (kernelEvent is CommandFailed failed)
            failure ??= failed.Message;
        if (InteractiveOutput.Of(kernelEvent) is { } output)
            recorder.Add(output);
        else if (kernelEvent is DisplayEvent)
            // An update is one: it comes with an id of its own here, which does not say what it replaces.
            failure ??= $"it showed {kernelEvent.GetType().Name}, which cannot be recorded.";
    }
}
