namespace LstmNotebooks.Charts;

/// <summary>How an axis of a figure is named and scaled.</summary>
public sealed record Axis
{
    /// <summary>What the axis shows, such as "close"; empty when the labels say it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its unit, such as "USD"; null when the title says it or there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether equal distances are equal ratios; all values must then be positive.</summary>
    public bool Logarithmic { get; init; }

    /// <summary>Where the axis starts; null lets the data decide. Numbers only.</summary>
    public double? Minimum { get; init; }

    /// <summary>Where the axis ends; null lets the data decide. Numbers only.</summary>
    public double? Maximum { get; init; }

    /// <summary>Title and unit as they stand beside the axis: "close (USD)".</summary>
    public string Label => Unit is null ? Title : Title.Length == 0 ? Unit : $"{Title} ({Unit})";
}
