using Chancery.Model;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Headings;

/// <summary>
/// The start of an agency report: "BAKU, November 28 (Reuters) — ", "GENEVA/MOSCOW, 3 March (Xinhua) --",
/// "Tbilisi, 7 May, Interpress:", "LONDON (AP) -".
/// </summary>
/// <param name="Place">The place or places.</param>
/// <param name="Date">The date; null when there is none.</param>
/// <param name="Outlet">The agency; null when there is none.</param>
/// <param name="End">Where the text after it starts.</param>
internal sealed record Dateline(TextSpan Place, HeadingDate? Date, TextSpan? Outlet, int End)
{
    private const int LongestPlace = 9;
    private const int LongestOutlet = 6;

    /// <summary>The atom behind the names of the place or places; the first one when there are none.</summary>
    public static int PlaceEnd(AtomText atoms, int first, HeadingDates dates)
    {
        var i = first;
        while (i - first < LongestPlace && (IsName(atoms, i) || (i > first && (atoms.IsMark(i, '/') || IsJoining(atoms, i) || IsInnerComma(atoms, i, dates) || atoms.IsHyphen(i) && atoms[i].Glued && atoms[i + 1].Glued))))
        {
            if (dates.TryRead(atoms, i, out _))
            {
                break;
            }

            i++;
        }

        return i;
    }

    public static Dateline? At(AtomText atoms, int first, HeadingDates dates)
    {
        if (atoms.IsMark(first, '('))
        {
            return InBrackets(atoms, first, dates);
        }

        var i = PlaceEnd(atoms, first, dates);
        if (i == first)
        {
            return null;
        }

        // "KHARTOUM (Sudan Tribune), June 12, 2023 -": the agency may come first.
        var placeEnd = i;
        var early = atoms.IsMark(i, '(') ? OutletAt(atoms, ref i, false) : null;
        i += atoms.IsMark(i, ',') ? 1 : 0;
        HeadingDate? date = null;
        if (dates.TryRead(atoms, i, out var read))
        {
            date = read;
            i = read.End;
        }
        else if (atoms.IsMark(i, '(') && dates.TryRead(atoms, i + 1, out read) && atoms.IsMark(read.End, ')'))
        {
            // "TEGUCIGALPA (June 29, 2009) -".
            date = read;
            i = read.End + 1;
        }

        i += date is not null && atoms.IsMark(i, '.') && atoms.IsMark(i + 1, '/') ? 1 : 0; // "MOSCOW, February 12. /TASS/."
        var outlet = early ?? OutletAt(atoms, ref i, date is not null) ?? (date is null ? null : BareOutletAt(atoms, ref i));
        var upper = !atoms.SpanOf(first, placeEnd).Of(atoms.Text).ContainsAnyInRange('a', 'z');
        if ((date is null && outlet is null && !IsBare(atoms, first, i)) || !TryEnd(atoms, ref i, date?.Year is not null || (upper && (date is not null || outlet is not null))) || i >= atoms.Count)
        {
            return null;
        }

        return new Dateline(atoms.SpanOf(first, placeEnd), date, outlet, atoms[i].Start);
    }

    /// <summary>"DOHA - ", "QUITO, Ecuador — ": a place in capitals and a dash that stands free are enough.</summary>
    private static bool IsBare(AtomText atoms, int first, int end)
    {
        end += atoms.IsMark(end, '.') ? 1 : 0; // "CAMP DAVID, Md. —"
        return atoms[first].Span.Length > 2 && !atoms.FormOf(first).ContainsAnyInRange('a', 'z') && !atoms[end].Glued && (atoms.IsHyphen(end) || atoms.IsMark(end, '\u2014'));
    }

    /// <summary>"Democratic Republic <em>of</em> Congo".</summary>
    private static bool IsJoining(AtomText atoms, int index) =>
        atoms[index].Kind == AtomKind.Word && atoms.FormOf(index) is "of" or "and" or "the" && IsName(atoms, index + 1);

    private static bool IsName(AtomText atoms, int index) => atoms[index] is { Kind: AtomKind.Word, Capital: true };

    /// <summary>"PARIS, France, Nov 28": a comma between names, not the one before the date.</summary>
    private static bool IsInnerComma(AtomText atoms, int index, HeadingDates dates) =>
        atoms.IsMark(index, ',') && IsName(atoms, index + 1) && !dates.TryRead(atoms, index + 1, out _);

    /// <summary>"(Reuters)", "/TASS/", or ", Interpress" after a date.</summary>
    private static TextSpan? OutletAt(AtomText atoms, ref int index, bool afterDate)
    {
        var open = index;
        var close = atoms.IsMark(open, '(') ? ')' : atoms.IsMark(open, '/') ? '/' : afterDate && atoms.IsMark(open, ',') ? ':' : '\0';
        if (close == '\0')
        {
            return null;
        }

        var i = open + 1;
        while (i - open <= LongestOutlet && (IsName(atoms, i) || (i > open + 1 && atoms.IsHyphen(i))))
        {
            i++;
        }

        if (i == open + 1 || !atoms.IsMark(i, close))
        {
            return null;
        }

        index = close == ':' ? i : i + 1;
        return atoms.SpanOf(open + 1, i);
    }

    /// <summary>"Tokyo, Jan. 10 <em>Kyodo</em> --": an agency that stands free between the date and a dash.</summary>
    private static TextSpan? BareOutletAt(AtomText atoms, ref int index)
    {
        var first = index;
        if (!IsName(atoms, first) || !(atoms.IsHyphen(first + 1) || atoms.IsMark(first + 1, '\u2014')) || atoms[first + 1].Glued)
        {
            return null;
        }

        index = first + 1;
        return atoms.SpanOf(first, first + 1);
    }

    /// <summary>"(Beirut, August 21, 2023) – ".</summary>
    private static Dateline? InBrackets(AtomText atoms, int first, HeadingDates dates)
    {
        var i = PlaceEnd(atoms, first + 1, dates);
        if (i == first + 1 || !atoms.IsMark(i, ',') || !dates.TryRead(atoms, i + 1, out var date) || !atoms.IsMark(date.End, ')'))
        {
            return null;
        }

        var end = date.End + 1;
        return TryEnd(atoms, ref end, false) && end < atoms.Count ? new Dateline(atoms.SpanOf(first + 1, i), date, null, atoms[end].Start) : null;
    }

    private static bool TryEnd(AtomText atoms, ref int index, bool stopEnds)
    {
        var i = index + (atoms.IsMark(index, '.') && (atoms.IsHyphen(index + 1) || atoms.IsMark(index + 1, '\u2014')) ? 1 : 0);
        var start = i;
        while (atoms.IsHyphen(i) || atoms.IsMark(i, '\u2014') || atoms.IsMark(i, '_'))
        {
            i++;
        }

        if (i == start && (atoms.IsMark(i, ':') || (stopEnds && atoms.IsMark(i, '.'))))
        {
            i++;
        }

        index = i;
        return i > start;
    }
}
