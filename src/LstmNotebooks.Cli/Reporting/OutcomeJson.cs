using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LstmNotebooks.Cli.Running;

namespace LstmNotebooks.Cli.Reporting;

/// <summary>The line of JSON that --json prints for a notebook.</summary>
internal static class OutcomeJson
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(NotebookOutcome outcome) => new JsonObject
    {
        ["name"] = outcome.Name,
        ["cells"] = outcome.CellsRun,
        ["passed"] = outcome.Status == RunStatus.Passed,
        ["skipped"] = outcome.Status == RunStatus.Skipped,
        ["seconds"] = Math.Round(outcome.Elapsed.TotalSeconds, 3),
        ["keyResult"] = outcome.KeyResult,
        ["error"] = outcome.Error,
    }.ToJsonString(Options);
}
