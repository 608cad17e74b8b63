namespace LstmNotebooks.Notebooks.Tests.Rules;

/// <summary>A notebook that follows every rule, in which tests break one at a time.</summary>
internal static class GoodNotebook
{
    public const string Text = """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "id": "title",
           "metadata": {},
           "source": [
            "# 01 · Small\n",
            "See [the web](https://example.org) and [this](01-small.ipynb#part).\n",
            "**Time.** 20 minutes to read and try."
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 1,
           "id": "one",
           "metadata": {},
           "outputs": [
            {
             "data": {
              "text/plain": [
               "2000-01-03 00:00:00"
              ]
             },
             "execution_count": 1,
             "metadata": {},
             "output_type": "execute_result"
            }
           ],
           "source": [
            "1"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 2,
           "id": "two",
           "metadata": {},
           "outputs": [],
           "source": [
            "2;"
           ]
          },
          {
           "cell_type": "markdown",
           "id": "ask",
           "metadata": {},
           "source": [
            "**Predict before you look.** A guess first."
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "guess",
           "metadata": {},
           "outputs": [],
           "source": [
            "var guess = Guess.None;"
           ]
          },
          {
           "cell_type": "markdown",
           "id": "exercises",
           "metadata": {},
           "source": [
            "## Exercises\n",
            "1. a <details><summary>Solution</summary> a </details>\n",
            "1. b <details><summary>Solution</summary> b </details>\n",
            "1. c <details><summary>Solution</summary> c </details>\n",
            "1. d <details><summary>Solution</summary> d </details>\n",
            "1. e <details><summary>Solution</summary> e </details>"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": "C# (LstmNotebooks)",
           "language": "C#",
           "name": "csharp-lstm"
          },
          "language_info": {
           "file_extension": ".cs",
           "mimetype": "text/x-csharp",
           "name": "C#",
           "pygments_lexer": "csharp"
          }
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;
}
