using LstmNotebooks.Data;

namespace LstmNotebooks.TimeSeries;

/// <summary>What well-known sources call a column, the likeliest name first; only letters and digits count, whatever their case.</summary>
internal static class ColumnNames
{
    public static readonly string[] Date =
    [
        "date", "datetime", "timestamp", "opentime", "gmttime", "localtime", "time", "day", "tradedate", "tradingdate", "tradingday",
        "exchangedate", "pricedate", "sessiondate",
        "valuedate", "businessdate", "asofdate", "datadate", "caldt", "observationdate", "snappedat", "month", "monat", "mois", "mes",
        "mese", "quarter", "quartal", "trimestre", "week", "year", "jahr", "année", "año", "anno", "period", "timeperiod", "refdate",
        "referencedate", "datum", "data", "fecha", "tarih", "дата",
        "日付", "日付け", "日時", "日期", "交易日期", "날짜", "일자", "windowstart", "unix", "unixtimestamp", "t", "",
    ];

    public static readonly string[] Open =
    [
        "open", "openprice", "openingprice", "1open", "pxopen", "eröffnung", "eröffn", "erster", "ouverture", "ouv", "apertura",
        "abertura", "otwarcie", "откр",
        "始値", "开盘", "开盘价", "開盤", "開盤價", "시가", "o",
    ];

    public static readonly string[] High =
    [
        "high", "highprice", "2high", "pxhigh", "hoch", "tageshoch", "plushaut", "haut", "máximo", "máxima", "massimo", "najwyzszy",
        "hoog", "макс",
        "高値", "最高", "最高价", "最高價", "高", "고가", "h",
    ];

    public static readonly string[] Low =
    [
        "low", "lowprice", "3low", "pxlow", "tief", "tagestief", "plusbas", "bas", "mínimo", "mínima", "minimo", "najnizszy", "laag", "мин",
        "安値", "最低", "最低价", "最低價", "低", "저가", "l",
    ];

    public static readonly string[] Close =
    [
        "close", "closelast", "closeprice", "closingprice", "closeclosepriceadjustedforsplits", "4close", "last", "lastprice", "pxlast",
        "price", "schluss", "schlusskurs", "zuletzt",
        "clôture", "cloture", "clot", "dernier", "cierre", "chiusura", "último", "ultimo", "zamkniecie", "slot", "laatste", "цена",
        "終値", "收盘", "收盘价", "收盤", "收盤價", "종가", "c",
    ];

    public static readonly string[] AdjustedClose =
    [
        "adjclose", "adjustedclose", "adjcloseprice", "adjusted", "5adjustedclose",
        "adjcloseadjustedclosepriceadjustedforsplitsanddividendandorcapitalgaindistributions",
        "調整後終値", "調整値",
    ];

    // Names that can only be of shares stand before those that some sources give to what was paid for them.
    public static readonly string[] Volume =
    [
        "noofshares", "numberofshares", "sharestraded", "volumeshares", "stück", "stücke", "stuecke", "volume", "vol", "5volume",
        "6volume", "pxvolume",
        "tradedvolume", "totalvolume", "totaltradedvolume", "tradedquantity", "tradequantity", "totaltradedquantity",
        "totaltradequantity", "tottrdqty", "ttltrdqnty", "qty", "quantity",
        "volumen", "wolumen", "объём", "出来高", "売買高", "成交量", "交易量", "거래량", "tickvol", "tickvolume", "v",
    ];

    public static readonly string[] Share =
    [
        "ticker", "symbol", "tic", "name", "stock", "code", "company", "share", "instrument", "isin", "permno", "stockcode",
        "securitycode",
    ];

    /// <summary>The place of the first column with one of these names; below 0 where there is none.</summary>
    public static int Find(CsvTable table, string[] names)
    {
        string[] keys = [.. table.Columns.Select(Key)];
        foreach (var name in names)
        {
            if (Array.IndexOf(keys, name) is >= 0 and var place)
                return keys.AsSpan(place + 1).Contains(name) ? table.ColumnIndex(table.Columns[place]) : place;
        }

        string?[] beginnings = [.. table.Columns.Select(Beginning)];
        return names.Where(name => beginnings.Count(beginning => beginning == name) == 1)
            .Select(name => Array.IndexOf(beginnings, name))
            .FirstOrDefault(-1);
    }

    /// <summary>The letters and digits of a name, in small letters; the name itself where it has none.</summary>
    public static string Key(string name) =>
        string.Concat(name.Where(char.IsLetterOrDigit)) is { Length: > 0 } key ? key.ToLowerInvariant() : name;

    /// <summary>
    /// The key of what stands before an explanation, as in "Close (USD)" or in names with several spaces or a line end within; null
    /// where there is none.
    /// </summary>
    private static string? Beginning(string name)
    {
        var end = name.IndexOfAny(['(', '[', '\n', '\r', '\t']);
        if (name.IndexOf("  ", StringComparison.Ordinal) is >= 0 and var spaces && (end < 0 || spaces < end))
            end = spaces;
        return end > 0 && Key(name[..end]) is var key && key.Any(char.IsLetter) ? key : null;
    }
}
