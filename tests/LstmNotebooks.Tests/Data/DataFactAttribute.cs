namespace LstmNotebooks.Tests.Data;

/// <summary>A test on a data set that does not ship: skipped, and says why, where the mirror lacks it.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DataFactAttribute : FactAttribute
{
    public DataFactAttribute(string path)
    {
        Path = path;
        if (!File.Exists(DataMirror.Find(path)))
            Skip = $"{path} is not in the data mirror; set LSTM_DATA_MIRROR to a folder that has it.";
    }

    public string Path { get; }
}
