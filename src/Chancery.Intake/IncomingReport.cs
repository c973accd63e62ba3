using Chancery.Model;

namespace Chancery.Intake;

/// <summary>One report as it came in, or the reason why it could not be taken in.</summary>
/// <param name="Report">The report; its text is empty when it could not be decoded.</param>
/// <param name="State">What can be done with it.</param>
/// <param name="Remarks">What was noticed on the way; the reason comes first when it cannot be read.</param>
public sealed record IncomingReport(Report Report, IntakeState State, Values<Remark> Remarks)
{
    /// <summary>Where it came from, for messages: its path, or its id when it has none.</summary>
    public string Name => Report.Path is null ? Report.Id : IsLine ? $"{Report.Path} ({Report.Id})" : Report.Path;

    /// <summary>True when it is one line of a file of many reports.</summary>
    public bool IsLine { get; init; }
}

/// <summary>What can be done with an incoming report.</summary>
public enum IntakeState
{
    /// <summary>It has a text to be read.</summary>
    Ready,

    /// <summary>It has a text, but in a language that is not read.</summary>
    OtherLanguage,

    /// <summary>There is no text: missing file, binary data, too large, a line that is not JSON.</summary>
    Unreadable,
}
