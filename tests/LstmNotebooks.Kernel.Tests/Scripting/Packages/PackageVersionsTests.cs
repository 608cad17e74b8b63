using LstmNotebooks.Kernel.Scripting;

namespace LstmNotebooks.Kernel.Tests.Scripting;

public sealed class PackageVersionsTests
{
    [Theory]
    [InlineData("13.0.4", "*")]
    [InlineData("13.0.4", "13.*")]
    [InlineData("13.0.4", "13.0.*")]
    [InlineData("13.0.4", "13.0.4.0")]
    [InlineData("13.0.4", "[13.0.4]")]
    [InlineData("13.0.4", "[13.0, 14.0)")]
    [InlineData("13.0.4", "(,13.0.4]")]
    [InlineData("13.0.4", "(12.9, )")]
    [InlineData("2.0.0-beta.11", "(2.0.0-beta.2, 2.0.0)")]
    [InlineData("2.0.0-beta.2", "2.0.0-BETA.2+build.7")]
    [InlineData("2.0.0-beta.2", "2.0.0-beta*")]
    [InlineData("2.0.0-beta.2", "*-*")]
    public void Satisfies_VersionThatWasAskedFor_IsTrue(string version, string asked) =>
        Assert.True(PackageVersions.Satisfies(version, asked));

    [Theory]
    [InlineData("13.0.4", "13.0.3")]
    [InlineData("13.0.4", "12.*")]
    [InlineData("13.0.4", "1.*")]
    [InlineData("13.0.4", "[13.0.3]")]
    [InlineData("13.0.4", "(13.0.4, )")]
    [InlineData("13.0.4", "[12.0, 13.0.4)")]
    [InlineData("2.0.0-beta.2", "*")]
    [InlineData("2.0.0-beta.2", "2.0.0")]
    [InlineData("2.0.0", "2.0.0-beta.2")]
    public void Satisfies_AnotherVersion_IsFalse(string version, string asked) =>
        Assert.False(PackageVersions.Satisfies(version, asked));
}
