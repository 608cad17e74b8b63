using LstmNotebooks.Kernel.Completions;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.Completions;

public sealed class DocumentationReaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(65_500)] // the member lies across the end of what is read at once
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void Read_Member_IsFoundWhereverItLies(int before)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("x.xml", $"<doc>{new string(' ', before)}<member name=\"M:A.B(System.Int32)\"><summary>x</summary></member></doc>");

        Assert.Equal("<member name=\"M:A.B(System.Int32)\"><summary>x</summary></member>", DocumentationReader.Read(path, "M:A.B(System.Int32)"));
        Assert.Null(DocumentationReader.Read(path, "M:A.B"));
    }

    [Fact]
    public void Read_LongMember_IsReadWhole()
    {
        using var folder = new TemporaryFolder();
        var member = $"<member name=\"T:A\"><summary>{new string('x', 300_000)}</summary></member>";
        var path = folder.Write("x.xml", $"<doc>{member}<member name=\"T:B\" /></doc>");

        Assert.Equal(member, DocumentationReader.Read(path, "T:A"));
    }

    [Fact]
    public void Read_NoSuchFile_HasNoMember()
    {
        Assert.Null(DocumentationReader.Read(Path.Combine(AppContext.BaseDirectory, "no-such-folder", "x.xml"), "T:A"));
    }

    [Fact]
    public void Read_CutOffFile_HasNoMember()
    {
        using var folder = new TemporaryFolder();

        Assert.Null(DocumentationReader.Read(folder.Write("x.xml", "<doc><member name=\"T:A\"><summary>"), "T:A"));
    }
}
