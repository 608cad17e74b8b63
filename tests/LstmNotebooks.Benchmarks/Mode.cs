namespace LstmNotebooks.Benchmarks;

/// <summary>What the program is asked to do.</summary>
internal enum Mode
{
    /// <summary>A table of all cases.</summary>
    Table,

    /// <summary>The same as one line of JSON a case.</summary>
    Json,

    /// <summary>The shapes of the cases, nothing measured.</summary>
    Describe,

    /// <summary>One line of JSON of what the machine can do.</summary>
    Machine,

    /// <summary>Beside another library, or the library itself run otherwise, with a verdict.</summary>
    Against,

    /// <summary>Word vectors, beside peers if asked for.</summary>
    Words,

    /// <summary>Classifiers of headlines beside linear ones.</summary>
    Classify,

    /// <summary>Trainings whose results the notebooks quote.</summary>
    Record,

    /// <summary>The time of a step against its sizes.</summary>
    Growth,

    /// <summary>What a training step spends its time on.</summary>
    Phases,

    /// <summary>The library's language model beside its bare layers, with a verdict.</summary>
    Language,
}
