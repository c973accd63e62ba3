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
    private const int ShortestNames = 4;

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
            return DateFirst(atoms, first, dates);
        }

        var placeEnd = i;
        i += atoms.IsMark(i, '[') && IsName(atoms, i + 1) && atoms.IsMark(i + 2, ']') ? 3 : 0; // "New Delhi [India], March 5"
        var early = atoms.IsMark(i, '(') ? OutletAt(atoms, ref i, false) : null; // "KHARTOUM (Sudan Tribune), June 12, 2023 -"
        var date = DateAt(atoms, ref i, dates);
        i += date is not null && atoms.IsMark(i, '.') && atoms.IsMark(i + 1, '/') ? 1 : 0; // "MOSCOW, February 12. /TASS/."
        var bracketed = atoms.IsMark(i, '(');
        var outlet = early ?? OutletAt(atoms, ref i, date is not null) ?? (date is null ? null : BareOutletAt(atoms, ref i));
        outlet ??= date is null ? AgencyBehindPlace(atoms, first, ref placeEnd, i) : null;
        var upper = !atoms.SpanOf(first, placeEnd).Of(atoms.Text).ContainsAnyInRange('a', 'z');
        var told = bracketed && outlet is not null && date is not null && i < atoms.Count && atoms[i].Capital; // "New Delhi, Mar 5 (PTI) India on Tuesday"
        if ((date is null && outlet is null && !IsBare(atoms, first, i)) || !(TryEnd(atoms, ref i, date?.Year is not null || (upper && (date is not null || outlet is not null))) || told) || i >= atoms.Count)
        {
            return null;
        }

        return new Dateline(atoms.SpanOf(first, placeEnd), date, outlet, atoms[i].Start);
    }

    /// <summary>", June 12, 2023", " (June 29, 2009)", ". March 5": the date behind the place; null when there is none.</summary>
    private static HeadingDate? DateAt(AtomText atoms, ref int index, HeadingDates dates)
    {
        var i = index + (atoms.IsMark(index, ',') || (atoms.IsMark(index, '.') && dates.TryRead(atoms, index + 1, out _)) ? 1 : 0);
        if (dates.TryRead(atoms, i, out var date))
        {
            index = date.End;
            return date;
        }

        if (atoms.IsMark(i, '(') && dates.TryRead(atoms, i + 1, out date) && atoms.IsMark(date.End, ')'))
        {
            index = date.End + 1;
            return date;
        }

        index += atoms.IsMark(index, ',') ? 1 : 0;
        return null;
    }

    /// <summary>"March 5, 2024 (KHARTOUM) – ".</summary>
    private static Dateline? DateFirst(AtomText atoms, int first, HeadingDates dates)
    {
        if (!dates.TryRead(atoms, first, out var date) || !atoms.IsMark(date.End, '('))
        {
            return null;
        }

        var place = date.End + 1;
        var i = PlaceEnd(atoms, place, dates);
        if (i == place || !atoms.IsMark(i, ')'))
        {
            return null;
        }

        var end = i + 1;
        return TryEnd(atoms, ref end, false) && end < atoms.Count ? new Dateline(atoms.SpanOf(place, i), date, null, atoms[end].Start) : null;
    }

    /// <summary>"Tehran, <em>IRNA</em> –": a last name all in capitals behind a place that is not.</summary>
    private static TextSpan? AgencyBehindPlace(AtomText atoms, int first, ref int placeEnd, int end)
    {
        var last = placeEnd - 1;
        if (last - 1 <= first || end != placeEnd || !atoms.IsMark(last - 1, ',') || !IsCapitals(atoms, last) || IsCapitals(atoms, first) || !atoms.IsDash(end))
        {
            return null;
        }

        placeEnd = last - 1;
        return atoms.SpanOf(last, last + 1);
    }

    private static bool IsCapitals(AtomText atoms, int index) => atoms[index].Span.Length > 1 && !atoms.FormOf(index).ContainsAnyInRange('a', 'z');

    /// <summary>"DOHA - ", "QUITO, Ecuador — ": a place in capitals and a dash that stands free are enough.</summary>
    private static bool IsBare(AtomText atoms, int first, int end)
    {
        end += atoms.IsMark(end, '.') ? 1 : 0; // "CAMP DAVID, Md. —"
        return atoms[first].Span.Length > 2 && IsCapitals(atoms, first) && !atoms[end].Glued && atoms.IsDash(end);
    }

    /// <summary>"Democratic Republic <em>of</em> Congo".</summary>
    private static bool IsJoining(AtomText atoms, int index) =>
        atoms[index].Kind == AtomKind.Word && atoms.FormOf(index) is "of" or "and" or "the" && IsName(atoms, index + 1);

    private static bool IsName(AtomText atoms, int index) => atoms[index] is { Kind: AtomKind.Word, Capital: true };

    /// <summary>"PARIS, France, Nov 28": a comma between names, not the one before the date.</summary>
    private static bool IsInnerComma(AtomText atoms, int index, HeadingDates dates) =>
        atoms.IsMark(index, ',') && IsName(atoms, index + 1) && !dates.TryRead(atoms, index + 1, out _);

    /// <summary>"(Reuters)", "/TASS/", ", Interpress:" or ", SPA --" after a date.</summary>
    private static TextSpan? OutletAt(AtomText atoms, ref int index, bool afterDate)
    {
        var open = index;
        var close = atoms.IsMark(open, '(') ? ')' : atoms.IsMark(open, '/') ? '/' : afterDate && (atoms.IsMark(open, ',') || atoms.IsMark(open, '.')) ? ':' : '\0';
        if (close == '\0')
        {
            return null;
        }

        var i = open + 1;
        while (i - open <= LongestOutlet && (IsName(atoms, i) || (i > open + 1 && ((atoms.IsHyphen(i) && atoms[i].Glued) || (close == ')' && atoms.IsMark(i, '/'))))))
        {
            i++;
        }

        i += i == open + 1 && close == ')' && atoms[i].Kind == AtomKind.Word && atoms[i].Span.Length <= ShortestNames ? 1 : 0; // "(dpa)"
        var dashed = close == ':' && i == open + 2 && IsCapitals(atoms, open + 1) && (atoms.IsMark(i, '.') || atoms.IsDash(i));
        if (i == open + 1 || !(atoms.IsMark(i, close) || dashed))
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
        if (!IsName(atoms, first) || !atoms.IsDash(first + 1) || atoms[first + 1].Glued)
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
        var i = index + (atoms.IsMark(index, '.') && atoms.IsDash(index + 1) ? 1 : 0);
        var start = i;
        while (atoms.IsDash(i) || atoms.IsMark(i, '_'))
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
