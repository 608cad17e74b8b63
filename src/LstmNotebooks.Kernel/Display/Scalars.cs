using System.Globalization;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using LstmNotebooks.Kernel.Cells;

namespace LstmNotebooks.Kernel.Display;

/// <summary>Values that are one text: numbers, strings, dates, names.</summary>
internal static class Scalars
{
    /// <summary>The value's text, the same under every culture; null when it is not a scalar.</summary>
    public static string? Text(object? value)
    {
        try
        {
            return value is null ? "null" : Written(value);
        }
        catch (Exception exception) when (Unreadable.IsOne(exception))
        {
            return new Unreadable(exception).Text;
        }
    }

    /// <summary>Is it a number, to stand right-aligned?</summary>
    public static bool IsNumber(object? value) => value is not null && IsNumber(value.GetType());

    public static bool IsNumber(Type type) =>
        (type.IsPrimitive && type != typeof(bool) && type != typeof(char)) || type == typeof(decimal) || type == typeof(Half)
        || type == typeof(BigInteger) || type == typeof(Int128) || type == typeof(UInt128);

    private static string? Written(object value) => value switch
    {
        Unreadable reason => reason.Text,
        string text => OwnNames.Without(text),
        bool truth => truth ? "true" : "false",
        Enum name => name.ToString(),
        DateTime time => time.Kind == DateTimeKind.Utc ? $"{Date(time)}Z" : Date(time),
        DateTimeOffset time => $"{Date(time.DateTime)} {time.ToString("zzz", CultureInfo.InvariantCulture)}",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        Type type => TypeNames.Of(type),
        Delegate function => TypeNames.Of(function.GetType()),
        XObject or Uri or Version or StringBuilder or MemberInfo or Assembly or Regex or Rune => value.ToString(),
        IFormattable number when IsOfFramework(number) => number.ToString(null, CultureInfo.InvariantCulture),
        _ when value.GetType() is { IsPrimitive: true } or { Namespace: "System", IsValueType: true, IsGenericType: false } =>
            value.ToString(),
        _ => KnownTexts.Of(value),
    };

    private static bool IsOfFramework(IFormattable value) =>
        value.GetType() is { IsValueType: true, Namespace: "System" or "System.Numerics" };

    private static string Date(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
