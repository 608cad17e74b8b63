using LstmNotebooks.Data;
using Microsoft.Data.Analysis;

namespace LstmNotebooks.Frames;

/// <summary>Reads and writes data frames as CSV files: the same on every machine, checked, and without losing a digit.</summary>
public static class Frames
{
    /// <summary>Reads a CSV file with a header, as it is, as gzip or alone in a ZIP file; the file is opened for reading alone.</summary>
    /// <remarks>
    /// A column's type is what all its cells are, however far down: <see cref="bool"/>, <see cref="long"/>, <see cref="double"/>,
    /// <see cref="DateTime"/>, else text. Numbers with leading zeros, such as postcodes, stay text, as do whole numbers too long for a
    /// <see cref="long"/> and numbers in quotes where a file quotes its texts alone. What points and commas mean, and in which order
    /// dates have day and month, is found out from whole columns; where both readings fit, an error says what to pass. Whole numbers such
    /// as 20150527 are dates only where their type is given. An empty cell is null, and so is what says that there is nothing (NA, NaN,
    /// null, a dash) among numbers, dates and truth values; among texts these are words. Columns without a name or a cell are left out.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="types">
    /// The types of columns that are not to be found out, such as <c>types: [("Code", typeof(string))]</c>: text, bool, DateTime, or any
    /// type of number. A cell that does not fit is an error that names file, line and column.
    /// </param>
    /// <param name="missing">What to do with a row that has nothing in a column; where it is null, the frame has nulls.</param>
    /// <param name="format">How the file is written; null for what the file itself tells.</param>
    /// <param name="options">For a large file: progress, a token that stops the reading, and rows to pass over.</param>
    /// <exception cref="InvalidDataException">
    /// The file is not what it should be: the error names file, line and column, and what to do.
    /// </exception>
    public static DataFrame Load(
        string path,
        IReadOnlyList<(string Column, Type Type)>? types = null,
        MissingValue? missing = null,
        CsvFormat? format = null,
        LoadOptions? options = null)
    {
        var table = CsvTable.Load(path, format ?? new CsvFormat(), options);
        return FrameReader.Read(table, types ?? [], missing);
    }

    /// <summary>Turns a table already in memory into a frame, as <see cref="Load"/> does with a file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="types">As in <see cref="Load"/>.</param>
    /// <param name="missing">As in <see cref="Load"/>.</param>
    public static DataFrame ToDataFrame(
        this CsvTable table, IReadOnlyList<(string Column, Type Type)>? types = null, MissingValue? missing = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        return FrameReader.Read(table, types ?? [], missing);
    }

    /// <summary>Writes a frame as CSV, whole or not at all: an error on the way leaves the old file as it was.</summary>
    /// <remarks>
    /// UTF-8, LF line ends, a comma between cells, ISO dates, and numbers in the shortest form that reads back to the same bits; a number
    /// of a column with decimals always has a point. Texts stand in quotes, so that <see cref="Load"/> tells them from numbers; null and
    /// NaN are empty. A column of texts that are all dates, or all numbers with commas, comes back as text where its type is passed.
    /// </remarks>
    /// <param name="frame">The frame.</param>
    /// <param name="path">The file; an older one is replaced, and its folder is made. One that ends in .gz is packed with gzip.</param>
    /// <exception cref="InvalidDataException">A cell is nothing that a CSV file can hold: the error names row and column.</exception>
    public static void Save(this DataFrame frame, string path)
    {
        ArgumentNullException.ThrowIfNull(frame);
        FrameWriter.Write(frame, path);
    }
}
