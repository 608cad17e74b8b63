using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security;

namespace LstmNotebooks.Kernel.Scripting;

/// <summary>
/// Fetches the packages that cells ask for, with the .NET SDK: a project that
/// exists for a moment is restored. What is in the cache needs no network.
/// </summary>
/// <param name="notebookDirectory">
/// Where the settings for package sources start: a nuget.config beside the notebook or above it holds.
/// </param>
internal sealed class PackageRestorer(string notebookDirectory)
{
    private readonly List<PackageReference> packages = [];
    private readonly List<string> sources = [];

    /// <summary>What the last restore found; null before the first.</summary>
    private RestoredPackages? latest;

    /// <summary>The packages restored so far that bring an extension of .NET Interactive.</summary>
    public IReadOnlyList<string> Extensions => latest?.Extensions ?? [];

    /// <summary>Adds a source, an address or a folder; a relative folder starts at <paramref name="directory"/>.</summary>
    public void AddSource(string source, string directory) =>
        sources.Add(source.Contains("://", StringComparison.Ordinal) ? source : Path.GetFullPath(source, directory));

    /// <summary>
    /// Restores a package together with those asked for before, so that all agree
    /// on what they share; one that is there already and will do stays.
    /// </summary>
    /// <param name="package">The package.</param>
    /// <param name="beside">Those that the same cell asks for: they come along, unless one of them cannot be had.</param>
    /// <param name="cancellation">Ends the restore.</param>
    public async Task<RestoredPackages> RestoreAsync(
        PackageReference package, IEnumerable<PackageReference> beside, CancellationToken cancellation)
    {
        if (latest?.Versions.GetValueOrDefault(package.Name) is { } there && PackageVersions.Satisfies(there, package.Version))
            return latest;
        if (packages.Find(other => other.Name.Equals(package.Name, StringComparison.OrdinalIgnoreCase)) is { } known)
            throw CannotExchange(known, package);
        var others = beside.Where(other => !IsIn(packages.Append(package), other));
        PackageReference[] together = [package, .. others.DistinctBy(other => other.Name, StringComparer.OrdinalIgnoreCase)];
        try
        {
            return await RestoreAsync(together, cancellation).ConfigureAwait(false);
        }
        catch (PackageException) when (together.Length > 1)
        {
            // Alone, each says for itself what is wrong with it.
            return await RestoreAsync([package], cancellation).ConfigureAwait(false);
        }
    }

    private static PackageException CannotExchange(PackageReference known, PackageReference package) => new(
        $"{known} is loaded already, and cannot be exchanged for {package.Version} while the kernel runs. "
        + $"Write #r \"nuget: {known.Name}, {known.Version}\", "
        + $"or restart the kernel and write #r \"nuget: {package.Name}, {package.Version}\" in all cells.");

    private static bool IsIn(IEnumerable<PackageReference> known, PackageReference package) =>
        known.Any(other => other.Name.Equals(package.Name, StringComparison.OrdinalIgnoreCase));

    private async Task<RestoredPackages> RestoreAsync(PackageReference[] together, CancellationToken cancellation)
    {
        var project = Directory.CreateTempSubdirectory("lstm-packages-");
        try
        {
            WriteProject(project.FullName, packages.Concat(together));
            await RunAsync(project.FullName, together[0], cancellation).ConfigureAwait(false);
            var assets = Path.Combine(project.FullName, "obj", "project.assets.json");
            if (!File.Exists(assets))
                throw new PackageException(
                    $"{together[0]} could not be restored: dotnet restore was ended before it was done. Run the cell again.");
            var restored = RestoredPackages.Read(assets);
            foreach (var package in together)
                Check(package, restored.VersionOf(package));
            packages.AddRange(together.Select(package => package with { Version = restored.VersionOf(package) }));
            latest = restored with { AreForNetInteractive = packages.Exists(asked => NetInteractiveNames.IsTheirs(asked.Name)) };
            return latest;
        }
        finally
        {
            project.Delete(recursive: true);
        }
    }

    /// <summary>A package that others need may come in the version that there is; one that was asked for may not.</summary>
    private static void Check(PackageReference package, string version)
    {
        if (!PackageVersions.Satisfies(version, package.Version))
            throw new PackageException(
                $"{package} could not be restored: the package sources have no such version, and the nearest is {version}. "
                + $"Write #r \"nuget: {package.Name}, {version}\" to use that.");
    }

    /// <summary>The project names everything itself: empty files stop the search for settings in the folders above.</summary>
    private void WriteProject(string directory, IEnumerable<PackageReference> wanted)
    {
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(directory, name), "<Project />");
        var references = wanted.Select(package =>
            $"""    <PackageReference Include="{Escape(package.Name)}" Version="{Escape(package.Version)}" />""");
        File.WriteAllText(Path.Combine(directory, "Packages.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.ToString(2)}</TargetFramework>
                <RuntimeIdentifiers>{RuntimeInformation.RuntimeIdentifier}</RuntimeIdentifiers>
                <!-- The runtime is the one that runs this; no other is fetched. -->
                <EnableRuntimePackDownload>false</EnableRuntimePackDownload>
                <EnableAppHostPackDownload>false</EnableAppHostPackDownload>
                <UseAppHost>false</UseAppHost>
                <RestoreRootConfigDirectory>{Escape(notebookDirectory)}</RestoreRootConfigDirectory>
                <RestoreAdditionalProjectSources>{Escape(string.Join(';', sources))}</RestoreAdditionalProjectSources>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
            {string.Join('\n', references)}
              </ItemGroup>
            </Project>
            """);
    }

    private static string Escape(string text) => SecurityElement.Escape(text);

    private static async Task RunAsync(string directory, PackageReference package, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(DotNet(), ["restore", "Packages.csproj", "--verbosity", "quiet"])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Start(start);
        await using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None).ConfigureAwait(false)
            + await errors.ConfigureAwait(false);
        await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
            throw new PackageException($"{package} could not be restored. {Reason(output)}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new PackageException(
                $"#r \"nuget: …\" needs the .NET SDK, but '{start.FileName}' did not start: {exception.Message}. "
                + "Install the SDK or put dotnet on the PATH.");
        }
    }

    /// <summary>What went wrong, from "…Packages.csproj : error NU1101: Unable to find package …".</summary>
    private static string Reason(string output)
    {
        const string Mark = ": error ";
        var reasons = output.ReplaceLineEndings("\n").Split('\n')
            .Where(line => line.Contains(Mark, StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf(Mark, StringComparison.Ordinal) + Mark.Length)..])
            .Select(line => line.Split(" [/", 2)[0].Trim())
            .Distinct()
            .ToList();
        return reasons.Count > 0 ? string.Join(' ', reasons) : output.Trim();
    }

    /// <summary>The dotnet that runs this process, or else the one on the PATH.</summary>
    private static string DotNet()
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath;
        return Path.GetFileNameWithoutExtension(host) == "dotnet" ? host! : "dotnet";
    }
}
