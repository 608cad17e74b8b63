using LstmNotebooks.Kernel.Cells;
using LstmNotebooks.Kernel.Tests.Scripting;
using LstmNotebooks.Kernel.Tests.Session;

namespace LstmNotebooks.Kernel.Tests.NetInteractive;

/// <summary>Cells that were written for .NET Interactive.</summary>
public sealed class NetInteractiveTests
{
    [Theory]
    [InlineData("using Microsoft.DotNet.Interactive;\n\ndisplay(\"hello\");")]
    [InlineData("using Microsoft.DotNet.Interactive;\nusing Microsoft.DotNet.Interactive.Commands;\nusing Microsoft.DotNet.Interactive.Events;\nusing Microsoft.DotNet.Interactive.Formatting.TabularData;\n\"hello\".Display();")]
    [InlineData("using static Microsoft.DotNet.Interactive.Kernel;\ndisplay(\"hello\");")]
    [InlineData("Kernel.display(\"hello\");")]
    [InlineData("Microsoft.DotNet.Interactive.Kernel.display(\"hello\");")]
    [InlineData("using Show = Microsoft.DotNet.Interactive.Kernel;\nShow.display(\"hello\");")]
    public async Task RunAsync_ItsNamespaces_AreAccepted(string code)
    {
        using var run = new SessionRun();

        var shown = Assert.IsType<DisplayOutput>(Assert.Single(await run.ShowAsync(code)));

        Assert.Equal("hello", shown.Data["text/plain"]);
    }

    [Fact]
    public async Task RunAsync_ItsNameInATextOrAComment_StaysAsItIs()
    {
        using var run = new SessionRun();

        Assert.Equal("Microsoft.DotNet.Interactive", await run.ResultAsync("// Microsoft.DotNet.Interactive\n\"Microsoft.DotNet.Interactive\""));
    }

    [Theory]
    [InlineData("Kernel.HTML(\"<b>x</b>\")", "text/html", "<b>x</b>")]
    [InlineData("(LaTeXString)@\"\\alpha^2\"", "text/latex", @"$$\alpha^2$$")]
    [InlineData("new LaTeXString(@\"$a$ and $b$\")", "text/latex", "$a$ and $b$")]
    [InlineData("(LaTeXString)@\"\\begin{align}a&=b\\end{align}\"", "text/latex", @"\begin{align}a&=b\end{align}")]
    [InlineData("(MathString)\"x^2\"", "text/latex", "$$x^2$$")]
    [InlineData("using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<Version>(v => $\"<b>{v.Major}</b>\", \"text/html\");\nnew Version(1, 2)", "text/html", "<b>1</b>")]
    [InlineData("Formatter.Register<Version>((v, writer) => writer.Write($\"<b>{v.Minor}</b>\"), HtmlFormatter.MimeType);\nnew Version(1, 2)", "text/html", "<b>2</b>")]
    [InlineData("Formatter.Register(typeof(List<>), (list, writer) => writer.Write(\"a list\"), \"text/html\");\nnew List<int> { 1 }", "text/html", "a list")]
    [InlineData("Formatter.Register<IComparable>(v => \"interface\", \"text/html\");\nFormatter.Register<Version>(v => \"type\", \"text/html\");\nFormatter.Register<object>(v => \"object\", \"text/html\");\nnew Version(1, 2)", "text/html", "type")]
    [InlineData("Formatter.Register<Version>((v, context) => { context.Writer.Write(\"old\"); return true; }, \"text/html\");\nFormatter.Register<Version>((v, context) => v.Major > 5, \"text/html\");\nnew Version(1, 2)", "text/html", "old")]
    [InlineData("Formatter.Register<Version>(v => $\"version {v.Major}\");\nFormatter.SetPreferredMimeTypesFor(typeof(Version), \"text/plain\");\nnew Version(1, 2)", "text/plain", "version 1")]
    [InlineData("Formatter.Register<double>(v => v.ToString(\"0.00\"));\n1.0 / 3", "text/plain", "0.33")]
    [InlineData("Formatter.Register<Version>(v => throw new Exception(\"no\"), \"text/html\");\nnew Version(1, 2)", "text/plain", "1.2\nits registered formatter failed: Exception: no")]
    [InlineData("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ndiv[id: \"a\"](b(\"x < y\"), \" and \", 3, new[] { i(\"c\") }, br, HTML(\"<u>z</u>\"))", "text/html", "<div id=\"a\"><b>x &lt; y</b> and 3<i>c</i><br /><u>z</u></div>")]
    [InlineData("using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;\ntable(Enumerable.Range(1, 2).Select(n => tr(td(n))))", "text/html", "<table><tr><td>1</td></tr><tr><td>2</td></tr></table>")]
    public async Task RunAsync_ItsTypes_ShowAsThere(string code, string mimeType, string expected)
    {
        using var run = new SessionRun();

        var result = Assert.IsType<ResultOutput>(Assert.Single(await run.ShowAsync(code)));

        Assert.Equal(expected, result.Data[mimeType]);
        Assert.NotNull(result.Data["text/plain"]);
    }

    [Fact]
    public async Task RunAsync_RegisteredFormatter_HoldsInLaterCellsUntilItIsReset()
    {
        using var run = new SessionRun();
        await run.ResultAsync("Formatter.Register<Version>(v => \"mine\");");

        Assert.Equal("mine", await run.ResultAsync("new Version(1, 2)"));
        await run.ResultAsync("Formatter.ResetToDefault();");
        Assert.Equal("1.2", await run.ResultAsync("new Version(1, 2)"));
    }

    [Fact]
    public async Task RunAsync_FormatterRegisteredInANamespace_Holds()
    {
        using var run = new SessionRun();
        await run.ResultAsync("using Microsoft.DotNet.Interactive.Formatting;\nnamespace N { static class Setup { public static void Go() => Formatter.Register<Version>(v => $\"version {v.Major}\"); } }");

        await run.ResultAsync("N.Setup.Go();");

        Assert.Equal("version 3", await run.ResultAsync("new Version(3, 1)"));
    }

    [Fact]
    public async Task RunAsync_RegisteredFormatter_IsTheSessionsOwn()
    {
        using var run = new SessionRun();
        using var other = new SessionRun();
        await run.ResultAsync("Formatter.Register<Version>(v => \"mine\");");

        Assert.Equal("1.2", await other.ResultAsync("new Version(1, 2)"));
    }

    [Theory]
    [InlineData("Formatter.ListExpansionLimit = 3;\nEnumerable.Range(0, 10)", "[0, 1, 2, … 7 more]")]
    [InlineData("Formatter.ListExpansionLimit = 30;\nEnumerable.Range(0, 22).Count() + string.Concat(Enumerable.Range(0, 22).ToDisplayString().Contains(\"21\"))", "22True")]
    [InlineData("new Version(1, 2).ToDisplayString(\"text/plain\")", "1.2")]
    [InlineData("(5).ToDisplayString(\"text/html\").Contains(\"5\")", "true")]
    [InlineData("$\"{HTML(\"<i>x</i>\")}{(MathString)\"y\"}\"", "<i>x</i>y")]
    [InlineData("DisplayedValue shown = display(\"a\"); shown is null", "false")]
    [InlineData("class Formatter { }\ntypeof(Formatter).IsNested", "true")]
    [InlineData("using System.Runtime.Serialization;\ntypeof(Formatter).Namespace", "System.Runtime.Serialization")]
    public async Task RunAsync_ItsHelpers_Work(string code, string expected)
    {
        using var run = new SessionRun();

        Assert.Equal(expected, await run.ResultAsync(code));
    }

    [Fact]
    public async Task RunAsync_DisplayAs_ShowsAnyValueInOneForm()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("\"<b>x</b>\".DisplayAs(\"text/html\");\nnew { A = 1 }.DisplayAs(\"text/html\");");

        Assert.Equal("<b>x</b>", Assert.IsType<DisplayOutput>(outputs[0]).Data["text/html"]);
        Assert.StartsWith("<table", Assert.IsType<DisplayOutput>(outputs[1]).Data["text/html"]);
    }

    [Fact]
    public async Task RunAsync_WhatIsAdvisedForMarkdownString_ShowsMarkdown()
    {
        using var run = new SessionRun();

        var outputs = await run.ShowAsync("\"**x**\".DisplayAs(\"text/markdown\");");

        Assert.Equal("**x**", Assert.IsType<DisplayOutput>(Assert.Single(outputs)).Data["text/markdown"]);
    }

    [Theory]
    [InlineData("KernelInvocationContext.Current.Publish(null);", "CS0103 The name 'KernelInvocationContext' does not exist in the current context. Cells cannot talk to their kernel here: show values with display(…), and ask with await GetInputAsync(…).")]
    [InlineData("await Kernel.Root.SendAsync(null);", "CS0117 'Kernel' does not contain a definition for 'Root'. Cells cannot talk to their kernel here: show values with display(…), and ask with await GetInputAsync(…).")]
    [InlineData("var c = new Microsoft.DotNet.Interactive.Commands.SubmitCode(\"1\");", "CS0234 The type or namespace name 'Commands' does not exist in the namespace 'Microsoft.DotNet.Interactive' (are you missing an assembly reference?). Cells cannot talk to their kernel here: show values with display(…), and ask with await GetInputAsync(…).")]
    [InlineData("class Mine : ITypeFormatter { }", "CS0246 The type or namespace name 'ITypeFormatter' could not be found (are you missing a using directive or an assembly reference?). Write: Formatter.Register<TYPE>(value => …, \"text/html\");")]
    [InlineData("using Microsoft.AspNetCore.Html;", "CS0234 The type or namespace name 'AspNetCore' does not exist in the namespace 'Microsoft' (are you missing an assembly reference?). Leave the line out, and write HTML(…) for new HtmlString(…).")]
    [InlineData("Formatter.RecursionLimit = 3;", "CS0117 'Formatter' does not contain a definition for 'RecursionLimit'. It has Register, SetPreferredMimeTypesFor, ListExpansionLimit, ToDisplayString and ResetToDefault here.")]
    [InlineData("div(\"x\")", "CS0103 The name 'div' does not exist in the current context. For the HTML element, add: using static Microsoft.DotNet.Interactive.Formatting.PocketViewTags;")]
    [InlineData("\"x\".Root()", "CS1061 'string' does not contain a definition for 'Root' and no accessible extension method 'Root' accepting a first argument of type 'string' could be found (are you missing a using directive or an assembly reference?)")]
    [InlineData("Formatter<int>.Register(n => \"x\", \"text/html\");", "CS0308 The non-generic type 'Formatter' cannot be used with type arguments. The type stands behind the method's name: Formatter.Register<int>(value => …, \"text/html\");")]
    [InlineData("new MarkdownString(\"**x**\")", "CS0246 The type or namespace name 'MarkdownString' could not be found (are you missing a using directive or an assembly reference?). Write: \"…\".DisplayAs(\"text/markdown\");")]
    public async Task RunAsync_ANameThatIsNotHere_SaysWhatToWrite(string code, string expected)
    {
        using var run = new SessionRun();

        var error = await run.ErrorAsync(code);

        Assert.Equal($"test.ipynb, cell 1, line 1: {expected}", error.Value);
    }

    [Fact]
    public async Task RunAsync_AnAssemblyOfItsNamesIsReferenced_ItsOwnTypesCount()
    {
        using var folder = new TemporaryFolder();
        TestAssembly.Write(folder, "Microsoft.DotNet.Interactive.Formatting.dll", "namespace Microsoft.DotNet.Interactive.Formatting { public static class Formatter { public static string Name => \"real\"; } }");
        using var run = folder.Run();
        await run.ResultAsync("using Microsoft.DotNet.Interactive.Formatting;\nFormatter.ListExpansionLimit = 5;");

        Assert.Equal("real", await run.ResultAsync("#r \"Microsoft.DotNet.Interactive.Formatting.dll\"\nusing Microsoft.DotNet.Interactive.Formatting;\nFormatter.Name"));
        Assert.Equal("real", await run.ResultAsync("Microsoft.DotNet.Interactive.Formatting.Formatter.Name"));
    }

    [Fact]
    public void Complete_ItsNamespace_OffersItsNames()
    {
        using var run = new SessionRun();

        Assert.Contains("Register", run.Complete("using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Reg|").Items.Select(item => item.Text));
    }
}
