using System.Globalization;
using Chancery.Lexicon.Times;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Headings;

/// <summary>Reads the dates of headers and datelines, which need no story to be understood.</summary>
internal sealed class HeadingDates
{
    private readonly Dictionary<int, int> _months = [];
    private readonly HashSet<int> _weekdays = [];
    private readonly HashSet<int> _labels = [];
    private readonly HashSet<int> _bylines = [];
    private readonly HashSet<int> _kinds = [];

    public HeadingDates(TimeLexicon lexicon)
    {
        var words = lexicon.Words.Where(word => word.Class is "month" or "weekday" or "heading-label" or "heading-kind" or "byline").ToList();
        Vocabulary = new Vocabulary(words.Select(word => word.Phrase));
        foreach (var word in words)
        {
            var id = Vocabulary.IdOf(word.Phrase);
            if (word.Class == "month")
            {
                _months[id] = int.Parse(word.Value, NumberStyles.None, CultureInfo.InvariantCulture);
            }
            else
            {
                (word.Class switch { "weekday" => _weekdays, "byline" => _bylines, "heading-kind" => _kinds, _ => _labels }).Add(id);
            }
        }
    }

    public Vocabulary Vocabulary { get; }

    /// <summary>True for a word that announces the date of a text: "date", "published".</summary>
    public bool IsLabel(Atom atom) => atom.Kind == AtomKind.Word && _labels.Contains(atom.Word);

    /// <summary>True for a word that opens a byline: "By Jane Doe".</summary>
    public bool IsByline(Atom atom) => atom.Kind == AtomKind.Word && _bylines.Contains(atom.Word);

    /// <summary>True for a word that tells what kind of text a headline heads: "briefing", "transcript".</summary>
    public bool IsKind(Atom atom) => atom.Kind == AtomKind.Word && _kinds.Contains(atom.Word);

    /// <summary>A date at the atom, with its year or without.</summary>
    public bool TryRead(AtomText atoms, int index, out HeadingDate date)
    {
        date = default;
        var i = index;
        if (_weekdays.Contains(atoms[i].Word))
        {
            i++;
            i += atoms.IsMark(i, ',') ? 1 : 0;
        }

        if (atoms[i].Kind == AtomKind.DigitDate)
        {
            date = OfDigits(atoms, i);
            return true;
        }

        return TryWords(atoms, i, out date);
    }

    private static HeadingDate OfDigits(AtomText atoms, int index)
    {
        var (first, second, third, mark) = DigitDates.Parts(atoms.FormOf(index));
        var (year, month, day) = first > 999 ? (first, second, third)
            : mark == '.' || first > 12 ? (third, second, first)
            : (third, first, second);
        return new HeadingDate(index + 1, year < 100 ? year + 2000 : year, month, day);
    }

    private bool TryWords(AtomText atoms, int index, out HeadingDate date)
    {
        date = default;
        int day, i;
        if (TryDay(atoms, index, out day) && _months.TryGetValue(atoms[index + 1].Word, out var month))
        {
            i = index + 2;
        }
        else if (_months.TryGetValue(atoms[index].Word, out month) && TryDay(atoms, index + 1, out day))
        {
            i = index + 2;
        }
        else
        {
            return false;
        }

        var comma = atoms.IsMark(i, ',') ? 1 : 0;
        int? year = atoms.TryInteger(i + comma, out var written) && atoms[i + comma].Span.Length == 4 && written is > 1800 and < 2200 ? written : null;
        date = new HeadingDate(year is null ? i : i + comma + 1, year, month, day);
        return true;
    }

    private static bool TryDay(AtomText atoms, int index, out int day)
    {
        if (atoms[index].Kind == AtomKind.Ordinal)
        {
            return int.TryParse(atoms.FormOf(index)[..^2], NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= 31;
        }

        return atoms.TryInteger(index, out day) && day is >= 1 and <= 31;
    }
}

/// <summary>A date of a header.</summary>
/// <param name="End">Index after its last atom.</param>
/// <param name="Year">The year; null when it is not written.</param>
/// <param name="Month">1 to 12 when the date exists.</param>
/// <param name="Day">1 to 31 when the date exists.</param>
internal readonly record struct HeadingDate(int End, int? Year, int Month, int Day)
{
    /// <summary>The day; null when it does not exist or has no year.</summary>
    public DateOnly? ToDay() => Year is >= 1 and <= 9999 and var year && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(year, Month)
        ? new DateOnly(year, Month, Day)
        : null;
}
