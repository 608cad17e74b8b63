using LstmNotebooks.Kernel.Completions;

namespace LstmNotebooks.Kernel.Tests.Completions;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("Console.WriteLine(1);")]
    [InlineData("if (true) { }")]
    [InlineData("class C\n{\n    int x;\n}")]
    [InlineData("Func<int, int> twice = x => 2 * x;")]
    [InlineData("// comment")]
    [InlineData("/* comment */")]
    [InlineData("unknown.Name")]
    [InlineData("#!time")]
    [InlineData("#!time\nvar x = 1;")]
    [InlineData("#r \"nuget: Package, 1.0\"")]
    [InlineData("#!html\n<b>{ not closed (")]
    [InlineData("var x = 1;\n#!markdown\n# A title {")]
    [InlineData("using System.IO;")]
    [InlineData("$\"{1}\"")]
    [InlineData("from x in new[] { 1 } select x")]
    public void IsComplete_WholeCell_IsComplete(string code)
    {
        Assert.Equal(new Completeness(CompletenessStatus.Complete, ""), CompletenessCheck.Of(code));
    }

    [Theory]
    [InlineData("if (true) {", "    ")]
    [InlineData("if (true)", "    ")]
    [InlineData("if (true) { } else", "    ")]
    [InlineData("for (var i = 0; i < 3; i++)\n{\n    if (i > 1)\n    {", "        ")]
    [InlineData("for (var i = 0; i < 3; i++)\n{\n    Console.WriteLine(i);", "    ")]
    [InlineData("class C\n{", "    ")]
    [InlineData("class C", "")]
    [InlineData("int F(int x) =>", "    ")]
    [InlineData("Func<int, int> twice = x =>", "    ")]
    [InlineData("var x = 1 +", "")]
    [InlineData("var x =", "")]
    [InlineData("var x = 1", "")]
    [InlineData("Console.WriteLine(", "    ")]
    [InlineData("Console.WriteLine(1", "")]
    [InlineData("new[] { 1, 2 }.", "")]
    [InlineData("int[] all = [", "    ")]
    [InlineData("/* not closed", "")]
    [InlineData("var s = @\"not closed", "")]
    [InlineData("var s = \"\"\"\n    not closed", "    ")]
    [InlineData("try { }", "")]
    [InlineData("from x in new[] { 1 }", "")]
    [InlineData("#!time\nif (true) {", "    ")]
    [InlineData("[Obsolete]", "")]
    public void IsComplete_HalfACell_AsksForMore(string code, string indent)
    {
        Assert.Equal(new Completeness(CompletenessStatus.Incomplete, indent), CompletenessCheck.Of(code));
    }

    [Theory]
    [InlineData("else { }")]
    [InlineData("}")]
    [InlineData("var s = \"not closed")]
    [InlineData("var s = \"not closed\nvar y = 1;")]
    [InlineData("'ab'")]
    [InlineData("int int = 1;")]
    [InlineData("Console.WriteLine(1));")]
    [InlineData("var x = § 1;")]
    [InlineData("if (true) {\n#!time\n")]
    [InlineData("class { }")]
    public void IsComplete_BrokenCell_IsInvalid(string code)
    {
        Assert.Equal(new Completeness(CompletenessStatus.Invalid, ""), CompletenessCheck.Of(code));
    }
}
