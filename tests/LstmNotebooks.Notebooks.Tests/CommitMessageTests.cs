namespace LstmNotebooks.Notebooks.Tests;

/// <summary>The hook and the check of the last commits refuse the same messages.</summary>
public sealed class CommitMessageTests
{
    private const string Body = "Small steps\n\nThey can be read in one go, and undone one by one.";

    [GitFact]
    public async Task Hook_HundredLines_NeedNoBody()
    {
        using var repository = await GitRepository.CreateAsync();
        await repository.AddAsync("src/a.cs", lines: 100);

        var result = await repository.CommitAsync("Add a hundred lines");

        Assert.True(result.ExitCode == 0, result.All);
    }

    [GitFact]
    public async Task Hook_MoreLines_AskForABody()
    {
        using var repository = await GitRepository.CreateAsync();
        await repository.AddAsync("src/a.cs", lines: 101);

        var refused = await repository.CommitAsync("Add more");
        var accepted = await repository.CommitAsync(Body);

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("the change has 101 lines and the message no body", refused.Error, StringComparison.Ordinal);
        Assert.True(accepted.ExitCode == 0, accepted.All);
    }

    [GitFact]
    public async Task Hook_WhatProgramsWrite_DoesNotCount()
    {
        using var repository = await GitRepository.CreateAsync();
        await repository.AddAsync("notebooks/a.ipynb", lines: 300);
        await repository.AddAsync("data/a.csv", lines: 300);
        await repository.AddAsync("src/packages.lock.json", lines: 300);

        var result = await repository.CommitAsync("Write outputs again");

        Assert.True(result.ExitCode == 0, result.All);
    }

    [GitFact]
    public async Task Hook_MovedFile_CountsWhatChanged()
    {
        using var repository = await GitRepository.CreateAsync();
        await repository.AddAsync("src/a.cs", lines: 300);
        await repository.CommitAsync(Body);
        await repository.RunAsync("git", "mv", "src/a.cs", "src/b.cs");

        var result = await repository.CommitAsync("Rename a file");

        Assert.True(result.ExitCode == 0, result.All);
    }

    [GitFact]
    public async Task Hook_Subject_HasFewerThan72Characters()
    {
        using var repository = await GitRepository.CreateAsync();
        await repository.AddAsync("src/a.cs", lines: 1);

        var refused = await repository.CommitAsync(new string('é', 72));
        var accepted = await repository.CommitAsync(new string('é', 71));

        Assert.Contains("the subject has 72 characters", refused.Error, StringComparison.Ordinal);
        Assert.True(accepted.ExitCode == 0, accepted.All);
    }

    [GitFact]
    public async Task Hook_SecondLine_IsBlank()
    {
        using var repository = await GitRepository.CreateAsync();
        await repository.AddAsync("src/a.cs", lines: 1);

        var result = await repository.CommitAsync("Add a line\nand say so");

        Assert.Contains("the second line is not blank", result.Error, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task Check_CommitPastTheHook_NamesIt()
    {
        using var repository = await GitRepository.CreateAsync();
        await repository.AddAsync("src/a.cs", lines: 200);
        await repository.CommitAsync("Add much in silence", withHook: false);
        await repository.AddAsync("src/b.cs", lines: 200);
        await repository.CommitAsync(Body);

        var result = await repository.CheckAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Add much in silence\n    the change has 200 lines", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 commits checked, 1 with a message to mend\n", result.Output, StringComparison.Ordinal);
    }

    [GitFact]
    public async Task Check_ShallowClone_LeavesItsFirstCommitOut()
    {
        using var repository = await GitRepository.CreateAsync();
        await repository.AddAsync("src/a.cs", lines: 200);
        await repository.CommitAsync("Add much in silence", withHook: false);
        await repository.AddAsync("src/b.cs", lines: 2);
        await repository.CommitAsync("Add little");
        await repository.AddAsync("src/c.cs", lines: 2);
        await repository.CommitAsync("Add little again");
        await repository.RunAsync("git", "clone", "--quiet", "--depth", "2", new Uri(repository.Root).AbsoluteUri, "clone");
        File.Copy(Path.Combine(repository.Root, ".ci", "commits"), Path.Combine(Directory.CreateDirectory(Path.Combine(repository.Root, "clone", ".ci")).FullName, "commits"));
        File.Copy(Path.Combine(repository.Root, ".githooks", "rules.sh"), Path.Combine(Directory.CreateDirectory(Path.Combine(repository.Root, "clone", ".githooks")).FullName, "rules.sh"));

        var result = await repository.RunAsync("sh", "clone/.ci/commits");

        Assert.True(result.ExitCode == 0, result.All);
        Assert.Equal("1 commits checked, 0 with a message to mend\n", result.Output);
    }

    [GitFact]
    public async Task Check_NoCommits_SaysSo()
    {
        using var repository = await GitRepository.CreateAsync();

        var result = await repository.CheckAsync();

        Assert.True(result.ExitCode == 0, result.All);
        Assert.StartsWith("No history of git is here", result.Output, StringComparison.Ordinal);
    }
}
