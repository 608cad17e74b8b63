namespace LstmNotebooks.Tests.Data;

/// <summary>The folder of data sets that do not ship: LSTM_DATA_MIRROR, or shared/data beside the repository.</summary>
internal static class DataMirror
{
    public static string Folder { get; } = Environment.GetEnvironmentVariable("LSTM_DATA_MIRROR") is { Length: > 0 } folder
        ? folder
        : Path.Combine(RepositoryFiles.Root, "..", "shared", "data");

    public static string Find(string path) => Path.Combine(Folder, path);
}
