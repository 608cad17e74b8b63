using LstmNotebooks.Interactive.Tests.Host;
using LstmNotebooks.Kernel.Notebooks;

// Runs a notebook in .NET Interactive and writes it with what it showed: the tests start this once per notebook.
if (args is not [var notebook, var executed])
{
    Console.Error.WriteLine("Expected two paths, of a notebook to run in .NET Interactive and of the file to write, but got something else.");
    return 2;
}
try
{
    await InteractiveRun.RunAsync(Path.GetFullPath(notebook), Path.GetFullPath(executed));
    return 0;
}
catch (NotebookException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
