using System.Text.Json.Nodes;

namespace LstmNotebooks.Benchmarks;

/// <summary>The measured fields of a case, in the order in which they were added; prints as one line of JSON.</summary>
internal sealed class Row
{
    private readonly JsonObject fields = [];

    public Row()
    {
    }

    private Row(JsonObject fields) => this.fields = fields;

    /// <summary>A line of JSON, to add to.</summary>
    public static Row Parse(string line) => new(JsonNode.Parse(line)!.AsObject());

    public void Add(string name, string value) => fields.Add(name, value);

    public void Add(string name, bool value) => fields.Add(name, value);

    public void Add(string name, long value) => fields.Add(name, value);

    /// <summary>A number rounded to as many decimals as mean something.</summary>
    public void Add(string name, double value, int decimals) => fields.Add(name, Math.Round(value, decimals));

    public void AddMilliseconds(string name, double seconds) => Add(name, seconds * 1e3, decimals: 4);

    public void AddMicroseconds(string name, double seconds) => Add(name, seconds * 1e6, decimals: 2);

    /// <summary>Thousand millions of operations a second.</summary>
    public void AddRate(string name, long flops, double seconds) => Add(name, flops / seconds / 1e9, decimals: 1);

    public override string ToString() => fields.ToJsonString();
}
