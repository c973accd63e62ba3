using Chancery.Lexicon;
using Chancery.Lexicon.Events;
using Chancery.Lexicon.Times;
using Chancery.Model;

namespace Chancery.Cli.Lexicons;

/// <summary>An example of the lexicon that did not come out as it should.</summary>
/// <param name="Entry">The entry: <c>frame meet.talk</c>, <c>cue deny</c>.</param>
/// <param name="Text">The example.</param>
/// <param name="Fault">What went wrong.</param>
internal sealed record ExampleFault(string Entry, string Text, string Fault);

/// <summary>Runs the examples of the lexicon through the reader: each entry must fire where it says, and not elsewhere.</summary>
internal sealed class LexiconExamples(Func<Report, Model.Reading> read)
{
    private static readonly char[] _rows = [',', '+'];
    private readonly List<ExampleFault> _faults = [];
    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    /// <summary>The examples that failed, in order of the lexicon.</summary>
    public IReadOnlyList<ExampleFault> Faults => _faults;

    /// <summary>Number of examples that were run.</summary>
    public int Count { get; private set; }

    /// <summary>Runs all examples of the patterns of times, the frames of events and the cues of attributions.</summary>
    public void Run(LexiconData lexicon)
    {
        RunTimes(lexicon);
        foreach (var example in lexicon.Events.Examples)
        {
            var reading = Read(example.Text);
            var fired = reading.Events.Where(found => found.Evidence.Rule.StartsWith($"frame {example.Frame}#", StringComparison.Ordinal)).ToList();
            var typed = fired.FindAll(found => example.Type is null || found.Type == example.Type);
            Judge("frame " + example.Frame, example.Text, example.Matches, fired.Count > 0, typed.Count == 0 ? $"the type is not {example.Type}" : typed.Exists(found => Told(example, found, reading)) ? null : $"it is not {example.Actor ?? "anybody"} → {example.Recipient ?? "anybody"}");
        }

        foreach (var cue in lexicon.Attributions.Cues)
        {
            foreach (var (text, matches) in cue.Match.Select(example => (example.Text, true)).Concat(cue.NoMatch.Select(text => (text, false))))
            {
                var fired = Read(text).Attributions.Any(found => found.Evidence.Rule.StartsWith($"cue {cue.Id}/", StringComparison.Ordinal));
                Judge("cue " + cue.Id, text, matches, fired, null);
            }
        }
    }

    /// <summary>Runs the examples of the patterns of times: a pattern must find the words after the arrow and no others.</summary>
    public void RunTimes(LexiconData lexicon)
    {
        foreach (var pattern in lexicon.Times.Patterns)
        {
            foreach (var (text, words) in pattern.Match.Select(TimePattern.Example).Concat(pattern.Miss.Select(text => (text, ""))))
            {
                var found = Read(text).Times.Where(time => time.Evidence.Rule == "time " + pattern.Id).Select(time => time.Span.TextOf(text));
                var shown = string.Join(" | ", found);
                Judge("time " + pattern.Id, text, words.Length > 0, shown.Length > 0, shown == words ? null : $"it finds '{shown}'");
            }
        }
    }

    /// <summary>True where those whom the example tells take part, each on his side; others may too.</summary>
    private bool Told(FrameExample example, EventMention found, Model.Reading reading) =>
        Holds(example.Actor, found.Actors, reading) && Holds(example.Recipient, found.Recipients, reading);

    private bool Holds(string? told, IEnumerable<string> side, Model.Reading reading)
    {
        var codes = side.Select(id => reading.Actors.First(actor => actor.Id == id)).Select(actor => actor.Country ?? actor.Name).ToList();
        return told is null || told.Split(_rows, StringSplitOptions.TrimEntries).All(name => codes.Contains(CodeOf(name)));
    }

    private string CodeOf(string name)
    {
        if (!_codes.TryGetValue(name, out var code))
        {
            var actor = read(new Report { Id = "name", Text = $"{name} spoke." }).Actors.FirstOrDefault();
            _codes[name] = code = actor?.Country ?? name;
        }

        return code;
    }

    private Model.Reading Read(string text)
    {
        Count++;
        return read(new Report { Id = "example", Text = text });
    }

    private void Judge(string entry, string text, bool expected, bool fired, string? fault)
    {
        if (expected != fired)
        {
            _faults.Add(new ExampleFault(entry, text, expected ? "it does not fire" : "it fires"));
        }
        else if (expected && fault is not null)
        {
            _faults.Add(new ExampleFault(entry, text, fault));
        }
    }
}
