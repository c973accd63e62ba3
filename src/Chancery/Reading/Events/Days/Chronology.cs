using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Times;

namespace Chancery.Reading.Events;

/// <summary>
/// The entries of a chronology: paragraphs that a day opens, parted from the text by a colon or a dash ("<em>Nov. 14:</em> Rebels fire
/// rockets…"). The day holds for the whole paragraph. One such paragraph makes no chronology.
/// </summary>
internal sealed class Chronology
{
    private const int Fewest = 2;
    private readonly int[] _entryOf;
    private readonly List<TimeMention> _days = [];

    public Chronology(Parse parse, TimeMentions times)
    {
        _entryOf = new int[parse.Sentences.Count];
        var entry = -1;
        foreach (var sentence in parse.Sentences)
        {
            if (parse.OpensLine(sentence))
            {
                entry = -1;
                if (DayOf(parse, times, sentence) is { } day)
                {
                    entry = _days.Count;
                    _days.Add(day);
                }
            }

            _entryOf[sentence.Index] = entry;
        }
    }

    /// <summary>The day of the entry in which the token stands; null outside of a chronology.</summary>
    public TimeMention? At(Parse parse, int token) =>
        _days.Count >= Fewest && _entryOf[parse.SentenceOf(token).Index] is >= 0 and var entry ? _days[entry] : null;

    private static TimeMention? DayOf(Parse parse, TimeMentions times, Sentence sentence) =>
        times.At(sentence.Tokens.First) is { Interval: { From: not null, To: not null } } time && time.Tokens.First == sentence.Tokens.First
        && time.Tokens.End < parse.Count && parse[time.Tokens.End].Form is ":" or "-" or "–" or "—" ? time : null;
}
