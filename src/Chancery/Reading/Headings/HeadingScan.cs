using Chancery.Model;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Headings;

/// <summary>One look at the start of one text: header lines, a glued header, then a dateline.</summary>
internal sealed class HeadingScan(Report report, AtomText atoms, HeadingDates dates)
{
    /// <summary>So many lines of a header at most; what looks like more is a list or a poem.</summary>
    private const int MostLines = 6;
    private const int LongestHeadline = 160;
    private const int ParagraphLength = 140;
    private readonly List<TextSpan> _dates = [];
    private readonly List<int> _breaks = [];
    private readonly List<Remark> _remarks = [];
    private DateOnly? _published;
    private DateOnly? _titleDay;
    private string? _title;
    private Dateline? _dateline;

    /// <summary>The place told beside the date of a header.</summary>
    private TextSpan? _place;

    private int _bodyStart;

    public void Run()
    {
        for (var line = 0; line < MostLines && ReadLine(); line++)
        {
        }

        ReadGluedHeader();
        _dateline = Dateline.At(atoms, atoms.FirstEndingAfter(_bodyStart), dates);
        if (_dateline is { } dateline)
        {
            MoveTo(dateline.End);
            _published ??= dateline.Date?.ToDay();
        }

        _published ??= _titleDay;
    }

    public Heading ToHeading()
    {
        var published = report.Published ?? _published;
        var outlet = report.Outlet ?? _dateline?.Outlet?.TextOf(report.Text);
        if (published is null)
        {
            _remarks.Add(new Remark(HeadingRemarks.NoDate, null, "No day of publication is told; relative dates stay open."));
        }
        else if (_published is { } own && own != published)
        {
            _remarks.Add(new Remark(HeadingRemarks.OtherDate, _dates.Count > 0 ? _dates[0] : null, "The text tells another day of publication than was given; the given one holds."));
        }

        if (outlet is null)
        {
            _remarks.Add(new Remark(HeadingRemarks.NoOutlet, null, "No outlet is told."));
        }

        return new Heading
        {
            Report = report with { Published = published, Outlet = outlet, Title = report.Title ?? _title },
            BodyStart = _bodyStart,
            DatelinePlace = _dateline?.Place ?? _place,
            Dates = _dates.ToValues(),
            Breaks = _breaks.ToValues(),
            Remarks = _remarks.ToValues(),
        };
    }

    /// <summary>Takes one header line; false when the next line is text.</summary>
    private bool ReadLine()
    {
        var text = report.Text;
        var start = SkipSpace(_bodyStart);
        var end = start < text.Length ? text.IndexOf('\n', start) : -1;
        if (end < 0 || end - start > LongestHeadline)
        {
            return false;
        }

        var first = atoms.FirstEndingAfter(start);
        var line = text.AsSpan(start, end - start).TrimEnd();
        var next = SkipSpace(end);
        if (next >= text.Length || line.IsEmpty || atoms[first].Kind == AtomKind.Break)
        {
            return false;
        }

        if (ReadDateLine(first, end) || dates.IsByline(atoms[first]) && atoms[first].Capital && line.Length < 100)
        {
            MoveTo(next);
            return true;
        }

        if (_title is not null || !IsHeadline(line, end, next))
        {
            return false;
        }

        _title = line.ToString();
        ReadTitleDate(first, start + line.Length);
        MoveTo(next);
        return true;
    }

    /// <summary>"Spokesperson's Press Conference on <em>May 9, 2024</em>", "Humanitarian Update (<em>15 January 2024</em>)": the day that ends a headline is the text's, where the headline says what kind of text it is.</summary>
    private void ReadTitleDate(int first, int end)
    {
        var kind = false;
        for (var i = first; i < atoms.Count && atoms[i].Start < end; i++)
        {
            kind |= dates.IsKind(atoms[i]);
            var labelled = i > first && dates.IsLabel(atoms[i - 1]); // "Letter dated 3 October 2023 from the Permanent Representative"
            if ((kind || labelled) && dates.TryRead(atoms, i, out var date) && date.ToDay() is { } day && (labelled || date.End >= atoms.Count || atoms[date.End].Start >= end || atoms[date.End].Kind == AtomKind.Break || (atoms.IsMark(i - 1, '(') && atoms.IsMark(date.End, ')'))))
            {
                _titleDay = day;
                return;
            }
        }
    }

    /// <summary>A line that holds a date, perhaps with a label and an hour, and little else.</summary>
    private bool ReadDateLine(int first, int end)
    {
        if (DateOfLine(first, out var place) is not { } date)
        {
            return false;
        }

        var rest = SkipTail(date.Date.End);
        if (atoms[rest].Kind != AtomKind.Break && rest < atoms.Count && atoms[rest].Start < end)
        {
            return false;
        }

        Take(date.First, date.Date);
        _place ??= place;
        return true;
    }

    /// <summary>"Published: 4 October 2022", "Budapest, 4 October 2022": a full date behind a label or a place; null when there is none.</summary>
    private (int First, HeadingDate Date)? DateOfLine(int first, out TextSpan? place)
    {
        place = null;
        var i = SkipLabels(first);
        if (!dates.TryRead(atoms, i, out var date))
        {
            var end = Dateline.PlaceEnd(atoms, i, dates);
            if (end == i || !atoms.IsMark(end, ',') || !dates.TryRead(atoms, end + 1, out date))
            {
                return null;
            }

            place = atoms.SpanOf(i, end);
            i = end + 1;
        }

        return date.Year is null ? null : (i, date);
    }

    private bool IsHeadline(ReadOnlySpan<char> line, int end, int next)
    {
        if (line[^1] is '.' or '!' or '?' or ':' or ';' or ',' or '"' or '\u201D' || line[0] is '"' or '\u201C' or '-' or '*')
        {
            return false;
        }

        var text = report.Text;
        var blank = text.AsSpan(end, next - end).Count('\n') > 1;
        var nextEnd = text.IndexOf('\n', next);
        var nextLength = (nextEnd < 0 ? text.Length : nextEnd) - next;
        var nextAtom = atoms.FirstEndingAfter(next);
        return blank || nextLength > ParagraphLength || dates.IsByline(atoms[nextAtom]) || Dateline.At(atoms, nextAtom, dates) is not null
            || DateOfLine(nextAtom, out _) is not null;
    }

    /// <summary>" date 2023-11-28 US Secretary of State…": a header and the text in one line.</summary>
    private void ReadGluedHeader()
    {
        var first = atoms.FirstEndingAfter(_bodyStart);
        var i = SkipLabels(first);
        if (!dates.TryRead(atoms, i, out var date) || date.Year is null)
        {
            return;
        }

        var rest = SkipTail(date.End);
        var separated = rest > date.End || atoms[rest].Kind == AtomKind.Break;
        var labelled = i > first;
        var digits = atoms[i].Kind == AtomKind.DigitDate;
        if (rest >= atoms.Count || !(labelled || separated || (digits && atoms[rest].Capital)) || (!labelled && IsEntry(date.End) && HasEntryBelow(date.End)))
        {
            return;
        }

        var body = atoms[rest].Kind == AtomKind.Break ? rest + 1 : rest;
        var start = atoms[first].Start;
        Take(i, date);
        MoveTo(atoms[body].Start);
        if (!report.Text.AsSpan(start, _bodyStart - start).Contains('\n'))
        {
            _remarks.Add(new Remark(HeadingRemarks.GluedHeader, atoms.SpanOf(first, Math.Max(date.End, first + 1)), "A header stands in one line with the text."));
        }
    }

    /// <summary>"<em>Nov. 4, 2020:</em> …", "<em>14 March</em> — …" at the beginning of a line.</summary>
    private bool IsEntry(int behind) => atoms.IsMark(behind, ':') || atoms.IsDash(behind);

    /// <summary>A chronology: a further line begins with a day of its own, so none of them is the text's.</summary>
    private bool HasEntryBelow(int index)
    {
        for (var i = index; i < atoms.Count; i++)
        {
            if ((atoms[i - 1].Kind == AtomKind.Break || report.Text.AsSpan(atoms[i - 1].End, atoms[i].Start - atoms[i - 1].End).Contains('\n')) && dates.TryRead(atoms, i, out var date) && IsEntry(date.End))
            {
                return true;
            }
        }

        return false;
    }

    private int SkipLabels(int index)
    {
        var i = index;
        while (dates.IsLabel(atoms[i]) || (i > index && atoms.IsMark(i, ':')))
        {
            i++;
        }

        return i;
    }

    /// <summary>An hour, a zone and the marks that part a header from the text.</summary>
    private int SkipTail(int index)
    {
        var i = index;
        if (atoms.IsMark(i, ',') && atoms[i + 1].Kind == AtomKind.Number)
        {
            i++;
        }

        if (atoms[i].Kind == AtomKind.Number && atoms.FormOf(i).Contains(':'))
        {
            i++;
            i += atoms[i].Kind == AtomKind.Word && atoms[i].Span.Length <= 4 && !atoms.FormOf(i).ContainsAnyInRange('a', 'z') && atoms.IsMark(i + 1, '|') ? 1 : 0;
        }

        while (atoms.IsMark(i, '|') || atoms.IsDash(i) || atoms.IsMark(i, ':') || atoms.IsMark(i, '/'))
        {
            i++;
        }

        return i;
    }

    private void Take(int first, HeadingDate date)
    {
        var span = atoms.SpanOf(first, date.End);
        _dates.Add(span);
        if (date.ToDay() is { } day)
        {
            _published ??= day;
        }
        else
        {
            _remarks.Add(new Remark(HeadingRemarks.ImpossibleDate, span, "There is no such day."));
        }
    }

    private int SkipSpace(int position)
    {
        while (position < report.Text.Length && char.IsWhiteSpace(report.Text[position]))
        {
            position++;
        }

        return position;
    }

    private void MoveTo(int position)
    {
        _bodyStart = position;
        if (position > 0 && (_breaks.Count == 0 || _breaks[^1] < position))
        {
            _breaks.Add(position);
        }
    }
}
