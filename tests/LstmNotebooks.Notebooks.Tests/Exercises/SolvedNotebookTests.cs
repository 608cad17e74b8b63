using System.Text.Json.Nodes;
using LstmNotebooks.Kernel.Notebooks;

namespace LstmNotebooks.Notebooks.Tests.Exercises;

public sealed class SolvedNotebookTests
{
    private const string Prose = "### Exercise 1\n<details><summary>Hint</summary>\n\n```csharp\nhint();\n```\n\n</details>\n\n<details><summary>Solution</summary>\n\nBecause.\n\n```csharp\nvar two = 2;\ndouble? answer1 = two;\n```\n\n</details>";
    private const string Answer = "double? answer1 = null; // yours\n\nExercise.Check(1, answer1, 2);";

    [Fact]
    public void ToJson_AnswerLine_BecomesTheSolutionInACellAtTheEnd()
    {
        var solved = new SolvedNotebook(Notebook(Prose, "1 + 1", Answer));

        Assert.Equal(["1 + 1", Answer, "var two = 2;\ndouble? answer1 = two;\n\nExercise.Check(1, answer1, 2);"], Sources(solved));
        Assert.Equal(["1"], solved.Exercises);
        Assert.Empty(solved.Problems);
    }

    [Fact]
    public void ToJson_WrongAnswers_FollowTheSolutions()
    {
        var solved = new SolvedNotebook(Notebook(Prose, Answer), [new(1, "double? answer1 = 3;"), new(2, "double? answer2 = 4;")]);

        Assert.Equal(
            [
                Answer,
                "var two = 2;\ndouble? answer1 = two;\n\nExercise.Check(1, answer1, 2);",
                "double? answer1 = 3;\n\nExercise.Check(1, answer1, 2);",
            ],
            Sources(solved));
    }

    [Theory]
    [InlineData("Think.", Answer, "cell 2: no <summary>Solution</summary> with a ```csharp block stands in the prose before exercise 1.")]
    [InlineData(Prose, "Exercise.Check(1, 3, 2);", "cell 2: exercise 1 has no line 'answer1 = null;' for the reader's answer.")]
    public void Problems_PartMissing_NamesIt(string prose, string answer, string expected)
    {
        var solved = new SolvedNotebook(Notebook(prose, answer));

        Assert.Equal([expected], solved.Problems);
        Assert.Equal([answer], Sources(solved));
    }

    private static IEnumerable<string> Sources(SolvedNotebook solved) =>
        Kernel.Notebooks.Notebook.Parse(solved.ToJson(), "test.ipynb").CodeCells.Select(cell => cell.Source);

    private static Notebook Notebook(string prose, params string[] code)
    {
        var cells = new JsonArray(Cell("markdown", prose));
        foreach (var source in code)
            cells.Add(Cell("code", source));
        var notebook = new JsonObject
        {
            ["cells"] = cells,
            ["metadata"] = new JsonObject { ["language_info"] = new JsonObject { ["name"] = "C#" } },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        return Kernel.Notebooks.Notebook.Parse(notebook.ToJsonString(), "test.ipynb");
    }

    private static JsonObject Cell(string kind, string source) =>
        new() { ["cell_type"] = kind, ["metadata"] = new JsonObject(), ["source"] = source };
}
