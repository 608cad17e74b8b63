using System.Text.RegularExpressions;

namespace LstmNotebooks.Torch;

/// <summary>The C++ library of a Linux system.</summary>
internal static partial class StandardLibrary
{
    private static readonly string[] Folders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/lib64", "/usr/lib"];

    /// <summary>The newest version of its symbols; null where the file is not found.</summary>
    public static Version? Versions()
    {
        var path = Folders.Select(static folder => Path.Combine(folder, "libstdc++.so.6")).FirstOrDefault(File.Exists);
        return path is null ? null : NewestIn(File.ReadAllBytes(path));
    }

    /// <summary>The newest GLIBCXX_ version that is named in a file.</summary>
    internal static Version? NewestIn(byte[] file) => Symbol()
        .Matches(System.Text.Encoding.Latin1.GetString(file))
        .Select(static match => Version.Parse(match.Groups[1].Value))
        .Max();

    [GeneratedRegex(@"GLIBCXX_(\d+\.\d+\.\d+)\0")]
    private static partial Regex Symbol();
}
