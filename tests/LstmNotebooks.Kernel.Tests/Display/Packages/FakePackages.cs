using System.Collections;

// Types with the names and members of well-known packages, which the tests do not download.
namespace Microsoft.Data.Analysis
{
    public class DataFrameColumn(string name, Type type, object?[] values)
    {
        public string Name { get; } = name;

        public Type DataType { get; } = type;

        public long Length => values.Length;

        public long NullCount => values.Count(value => value is null);

        public object? this[long row] => values[row] is Exception failure ? throw failure : values[row];
    }

    public sealed class DoubleDataFrameColumn(string name, params object?[] values) : DataFrameColumn(name, typeof(double), values)
    {
        public new double? this[long row] => (double?)base[row];
    }

    public sealed class DataFrameRow(params KeyValuePair<string, object?>[] values) : IEnumerable<object?>
    {
        public IEnumerable<KeyValuePair<string, object?>> GetValues() => values;

        public IEnumerator<object?> GetEnumerator() => values.Select(pair => pair.Value).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => "0100";
    }

    public sealed class DataFrame(params DataFrameColumn[] columns)
    {
        public IReadOnlyList<DataFrameColumn> Columns { get; } = columns;

        public override string ToString() => "DateVolume";
    }

    public sealed class GroupBy<TKey>(IEnumerable<IGrouping<TKey, DataFrameRow>> groups)
    {
        public IEnumerable<IGrouping<TKey, DataFrameRow>> Groupings => groups;
    }
}

namespace Plotly.NET
{
    public abstract class GenericChart
    {
        public static string toJson(GenericChart chart) => ((Chart)chart).Json;

        public sealed class Chart(string json) : GenericChart
        {
            public string Json { get; } = json;
        }
    }
}
