using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Times;

namespace Chancery.Reading.Events;

/// <summary>
/// The entries of a chronology: paragraphs that a day opens, parted from the text by a colon or a dash ("<em>Nov. 14:</em> Rebels fire
/// rockets…"), or all of which begin so ("<em>On 5 March 2023,</em> gunmen attacked…"). The day holds for the whole paragraph. One such
/// paragraph makes no chronology.
/// </summary>
internal sealed class Chronology
{
    private const int Fewest = 2;
    private readonly Parse _parse;
    private readonly int[] _entryOf;
    private readonly List<TimeMention> _days = [];
    private readonly int _lines;
    private readonly int _parted;

    public Chronology(Parse parse, TimeMentions times)
    {
        _parse = parse;
        _entryOf = new int[parse.Sentences.Count];
        var entry = -1;
        foreach (var sentence in parse.Sentences)
        {
            if (parse.OpensLine(sentence))
            {
                entry = -1;
                _lines++;
                if (DayOf(parse, times, sentence) is { } day)
                {
                    entry = _days.Count;
                    _days.Add(day);
                    _parted += Entries.IsParted(day.Tokens, parse) ? 1 : 0;
                }
            }

            _entryOf[sentence.Index] = entry;
        }
    }

    /// <summary>The day of the entry in which the token stands; null outside of a chronology.</summary>
    public TimeMention? At(int token) =>
        (_parted >= Fewest || (_days.Count >= Fewest && _days.Count == _lines)) && _entryOf[_parse.SentenceOf(token).Index] is >= 0 and var entry ? _days[entry] : null;

    private static TimeMention? DayOf(Parse parse, TimeMentions times, Sentence sentence)
    {
        var first = sentence.Tokens.First + (parse[sentence.Tokens.First].Form is "On" ? 1 : 0);
        return first < parse.Count && times.At(first) is { Interval: { From: not null, To: not null } } time && time.Tokens.First == first && time.Tokens.End < parse.Count
            && (Entries.IsParted(time.Tokens, parse) || parse[time.Tokens.End].Form is ",") ? time : null;
    }
}
