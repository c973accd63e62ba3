using Chancery.Language;
using Chancery.Lexicon.Quantities;
using Chancery.Lexicon.Times;
using Chancery.Reading.Atoms;
using Chancery.Reading.Headings;
using Chancery.Reading.Times.Patterns;

namespace Chancery.Reading.Times;

/// <summary>Finds and resolves expressions of time.</summary>
public sealed class TimeFinder
{
    private readonly PatternSet _patterns;

    /// <summary>Compiles the patterns; number words come from the quantities part of the lexicon.</summary>
    public TimeFinder(TimeLexicon lexicon, QuantityLexicon numbers)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(numbers);
        _patterns = new PatternSet(lexicon, numbers);
    }

    /// <summary>Reads the whole report against its date of publication and the running narrative.</summary>
    public TimeMentions Find(Heading heading, Parse parse)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(parse);
        if (parse.Count == 0)
        {
            return new([], []);
        }

        var text = parse.Text;
        var atoms = AtomReader.Read(text, 0, text.Length, _patterns.Vocabulary, heading.Breaks);
        var matcher = new PatternMatcher(_patterns, atoms);
        var story = new TimeStory(heading.Report.Published, parse, new SentenceTense(_patterns, atoms, parse));
        var surroundings = new TimeSurroundings(_patterns, atoms, parse);
        for (var i = 0; i < atoms.Count;)
        {
            var next = i + 1;
            foreach (var candidate in matcher.At(i))
            {
                if (candidate.Form.Kind == FormKind.Nothing || IsHeader(heading, atoms, candidate))
                {
                    next = candidate.End;
                }
                else if (surroundings.Allow(candidate))
                {
                    next = candidate.End;
                    var whole = surroundings.Trim(candidate);
                    story.Tell(whole, atoms.SpanOf(whole.First, whole.End), surroundings.IsBound(whole.First));
                }
            }

            i = next;
        }

        return story.ToMentions();
    }

    /// <summary>The date of a header is the date of the report, not a time of the story.</summary>
    private static bool IsHeader(Heading heading, AtomText atoms, TimeCandidate candidate)
    {
        var span = atoms.SpanOf(candidate.First, candidate.End);
        foreach (var date in heading.Dates)
        {
            if (date.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
