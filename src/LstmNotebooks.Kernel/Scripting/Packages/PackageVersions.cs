namespace LstmNotebooks.Kernel.Scripting;

/// <summary>Compares versions of packages as NuGet does, and finds them in ranges such as 13.*, [1.0, 2.0) or *.</summary>
internal static class PackageVersions
{
    /// <summary>Is a version one of those that were asked for? A plain version asks for itself.</summary>
    public static bool Satisfies(string version, string asked)
    {
        if (asked.Contains('*', StringComparison.Ordinal))
            return Floats(version, asked);
        if (asked is not ['[' or '(', .. var inner, ']' or ')'])
            return Compare(version, asked) == 0;
        var bounds = inner.Split(',');
        if (bounds.Length == 1)
            return Compare(version, bounds[0]) == 0;
        return IsWithin(version, bounds[0], isIncluded: asked[0] == '[', sign: 1)
            && IsWithin(version, bounds[1], isIncluded: asked[^1] == ']', sign: -1);
    }

    /// <summary>An empty bound bounds nothing.</summary>
    private static bool IsWithin(string version, string bound, bool isIncluded, int sign)
    {
        if (string.IsNullOrWhiteSpace(bound))
            return true;
        var order = sign * Compare(version, bound);
        return order > 0 || (isIncluded && order == 0);
    }

    /// <summary>
    /// 1.2.* is any version that begins with 1.2.; those before a
    /// release count only where the star stands after a hyphen.
    /// </summary>
    private static bool Floats(string version, string asked)
    {
        var (number, label) = Parts(version);
        var (askedNumber, askedLabel) = Parts(asked);
        if (label.Length > 0 && askedLabel.Length == 0)
            return false;
        string[] wanted = [.. askedNumber.Split('.').TakeWhile(part => part != "*")];
        return number.Split('.').Take(wanted.Length).SequenceEqual(wanted, StringComparer.Ordinal)
            && label.StartsWith(askedLabel.Split('*')[0], StringComparison.OrdinalIgnoreCase);
    }

    private static int Compare(string one, string other)
    {
        var (number, label) = Parts(one);
        var (otherNumber, otherLabel) = Parts(other);
        var order = Number(number).CompareTo(Number(otherNumber));
        if (order != 0 || label.Equals(otherLabel, StringComparison.OrdinalIgnoreCase))
            return order;
        // A release comes after all that led to it.
        return label.Length == 0 ? 1 : otherLabel.Length == 0 ? -1 : CompareLabels(label.Split('.'), otherLabel.Split('.'));
    }

    private static int CompareLabels(string[] one, string[] other)
    {
        foreach (var (part, otherPart) in one.Zip(other))
        {
            var order = (int.TryParse(part, out var number), int.TryParse(otherPart, out var otherNumber)) switch
            {
                (true, true) => number.CompareTo(otherNumber),
                (true, false) => -1,
                (false, true) => 1,
                _ => string.Compare(part, otherPart, StringComparison.OrdinalIgnoreCase),
            };
            if (order != 0)
                return order;
        }

        return one.Length.CompareTo(other.Length);
    }

    /// <summary>1.0 and 1.0.0.0 are one version.</summary>
    private static Version Number(string number)
    {
        int[] parts = [.. number.Split('.').Select(part => int.TryParse(part, out var value) ? value : -1), 0, 0, 0];
        return parts.Contains(-1) ? new Version() : new Version(parts[0], parts[1], parts[2], parts[3]);
    }

    /// <summary>The number and the label after the hyphen; what follows a plus says how it was built.</summary>
    private static (string Number, string Label) Parts(string version)
    {
        var parts = version.Trim().Split('+')[0].Split('-', 2);
        return (parts[0].Trim(), parts.Length == 1 ? "" : parts[1].Trim());
    }
}
