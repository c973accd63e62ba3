using Chancery.Language;
using Chancery.Lexicon.Quantities;
using Chancery.Reading.Atoms;
using Chancery.Reading.Headings;
using Chancery.Reading.Times;

namespace Chancery.Reading.Quantities;

/// <summary>Finds numbers, their units and what they count.</summary>
public sealed class QuantityFinder
{
    private readonly QuantityTables _tables;

    /// <summary>Indexes the lexicon; costs some milliseconds.</summary>
    public QuantityFinder(QuantityLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _tables = new QuantityTables(lexicon);
    }

    /// <summary>Numbers that are part of a time or of the date of the report are left to it.</summary>
    public QuantityMentions Find(Heading heading, Parse parse, TimeMentions times)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(times);
        if (parse.Count == 0)
        {
            return new([], []);
        }

        var atoms = AtomReader.Read(parse.Text, 0, parse.Text.Length, _tables.Vocabulary);
        var reader = new MeasureReader(_tables, atoms, parse, times);
        var list = new QuantityList(atoms, parse);
        var time = 0;
        for (var i = 0; i < atoms.Count;)
        {
            while (time < times.Items.Count && times.Items[time].Span.End <= atoms[i].Start)
            {
                time++;
            }

            var limit = time < times.Items.Count ? times.Items[time].Span.Start : int.MaxValue;
            if (atoms[i].Start >= limit)
            {
                i++; // Inside a time.
                continue;
            }

            if (IsHeader(heading, atoms[i]))
            {
                i++;
                continue;
            }

            if (reader.TryRead(i, list.LastMeasured, out var measure) && atoms[measure.End - 1].Start < limit)
            {
                list.Add(measure);
                i = measure.End;
                continue;
            }

            i = Math.Max(measure.End, i + 1);
        }

        return new QuantityMentions(list.Items(), list.Remarks());
    }

    private static bool IsHeader(Heading heading, Atom atom)
    {
        foreach (var date in heading.Dates)
        {
            if (date.Overlaps(atom.Span))
            {
                return true;
            }
        }

        return false;
    }
}
