namespace LstmNotebooks.Kernel.Tests.Notebooks;

/// <summary>Small notebooks in the form Jupyter writes.</summary>
internal static class NotebookText
{
    /// <summary>A notebook with everything that must survive: unknown keys, attachments, odd numbers, all kinds of characters.</summary>
    public const string Rich = """
        {
         "cells": [
          {
           "attachments": {
            "dot.png": {
             "image/png": "iVBORw0KGgo="
            }
           },
           "cell_type": "markdown",
           "id": "title",
           "metadata": {
            "unknown": {
             "deep": [
              1.0,
              1e-07,
              -0,
              true,
              null,
              []
             ]
            }
           },
           "source": [
            "# 01 · Größe 漢字 😀\n",
            "a no-break space, <b>&amp;</b> 'quoted' + \"double\" \\ \u001b[0m\ttab"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 1,
           "id": "first",
           "metadata": {
            "tags": [
             "key-result",
             "other"
            ]
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "one\n",
              "two"
             ]
            }
           ],
           "source": "Console.Write(\"one\\ntwo\");"
          },
          {
           "cell_type": "raw",
           "id": "rest",
           "metadata": {},
           "source": []
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "language_info": {
           "name": "polyglot-notebook"
          },
          "zeta": {}
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    /// <summary>A notebook around the JSON of its cells.</summary>
    public static string Of(string cells, string metadata = "{}", int minor = 5) =>
        $$"""{"cells": [{{cells}}], "metadata": {{metadata}}, "nbformat": 4, "nbformat_minor": {{minor}}}""";

    /// <summary>A code cell around its source and metadata, as JSON.</summary>
    public static string Code(string source, string metadata = "{}", string outputs = "", string count = "null") =>
        $$"""{"cell_type": "code", "execution_count": {{count}}, "metadata": {{metadata}}, "outputs": [{{outputs}}], "source": "{{source}}"}""";
}
