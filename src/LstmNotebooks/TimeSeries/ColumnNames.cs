using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>What well-known sources call a column, the likeliest name first; only letters and digits count, whatever their case.</summary>
internal static class ColumnNames
{
    public static readonly string[] Date =
    [
        "date", "datetime", "timestamp", "opentime", "time", "day", "tradedate", "tradingdate", "observationdate",
        "month", "quarter", "week", "year", "period", "datum", "data", "fecha", "windowstart", "unix", "unixtimestamp", "t", "",
    ];

    public static readonly string[] Open = ["open", "openprice", "openingprice", "1open", "eröffnung", "eröffn", "erster", "ouverture", "ouv", "apertura", "otwarcie", "o"];

    public static readonly string[] High = ["high", "highprice", "2high", "hoch", "tageshoch", "plushaut", "haut", "máximo", "massimo", "najwyzszy", "h"];

    public static readonly string[] Low = ["low", "lowprice", "3low", "tief", "tagestief", "plusbas", "bas", "mínimo", "minimo", "najnizszy", "l"];

    public static readonly string[] Close =
    [
        "close", "closelast", "closeprice", "closingprice", "4close", "last", "lastprice", "price", "schluss", "schlusskurs", "zuletzt",
        "clôture", "cloture", "clot", "dernier", "cierre", "chiusura", "último", "ultimo", "zamkniecie", "c",
    ];

    public static readonly string[] AdjustedClose = ["adjclose", "adjustedclose", "adjcloseprice", "adjusted", "5adjustedclose"];

    public static readonly string[] Volume =
    [
        "volume", "vol", "5volume", "6volume", "volumeshares", "tradedvolume", "totaltradedquantity", "totaltradequantity", "volumen", "stück", "stücke", "stuecke", "wolumen", "v",
    ];

    public static readonly string[] Share = ["ticker", "symbol", "tic", "name", "stock", "code", "company", "share", "instrument", "isin", "permno", "stockcode", "securitycode"];

    /// <summary>The place of the first column with one of these names; below 0 where there is none.</summary>
    public static int Find(CsvTable table, string[] names)
    {
        string[] keys = [.. table.Columns.Select(Key)];
        foreach (var name in names)
        {
            if (Array.IndexOf(keys, name) is >= 0 and var place)
                return keys.AsSpan(place + 1).Contains(name) ? table.ColumnIndex(table.Columns[place]) : place;
        }

        return -1;
    }

    /// <summary>The letters and digits of a name, in small letters; the name itself where it has none.</summary>
    public static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)) is { Length: > 0 } key ? key.ToLowerInvariant() : name;
}
