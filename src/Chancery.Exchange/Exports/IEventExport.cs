using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>A format that events can be written in.</summary>
public interface IEventExport
{
    /// <summary>The word after <c>--as</c>.</summary>
    string Name { get; }

    /// <summary>The usual ending of its files.</summary>
    string Extension { get; }

    /// <summary>Where its quad classes and Goldstein values come from; "none" when it has none.</summary>
    string Scheme { get; }

    /// <summary>Writes all events; says in the report what is lost.</summary>
    void Write(IEnumerable<EventEntry> events, Stream output, LossReport report);
}
