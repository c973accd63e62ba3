using System.Globalization;
using Chancery.Model;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>Builds the reading that a pattern gives from what it caught; an empty list when the words around forbid it.</summary>
internal static class TimeForms
{
    private static readonly HashSet<string> _dates =
    [
        "date", "digit-date", "year", "decade", "century", "year-part", "fiscal-year", "shift", "deictic",
        "holiday", "reference", "phase", "week", "range", "foreign-date", "date-of", "weekend", "unit-end",
        "offset-back", "offset-ahead", "offset-told", "past-reference", "future-reference",
        "decade-owner", "weekday-day", "week-of-month", "quarter-of-months", "season-told", "unit-mid", "last-quarter", "coded-part", "part-before", "part-in", "running",
    ];

    private static readonly HashSet<string> _others =
    [
        "year-after-cue", "season-after-cue", "days", "bare-day", "duration", "units-of", "set", "clock",
        "clock-colon", "clock-of-part", "clock-after-cue", "day-part", "tonight", "overnight", "part-after-cue", "nothing", "year-part-of", "short-year-after-cue",
        "duration-within", "duration-of-noun", "duration-range", "unit-ended", "quarter-century", "unit-after-cue", "units-between",
        "offset-told-alone", "reference-after-cue", "running-after-cue", "running-owner", "set-after-cue",
    ];

    private const int MostQuarters = 100;

    /// <summary>True for what gives a date in one piece, so that it may stand inside another time.</summary>
    public static bool IsDate(string gives) => _dates.Contains(gives);

    /// <summary>True for a reading that exists.</summary>
    public static bool Exists(string gives) => _dates.Contains(gives) || _others.Contains(gives);

    public static IReadOnlyList<TimeCandidate> Build(PatternMatch match, AtomText atoms)
    {
        switch (match.Pattern.Gives)
        {
            case "days":
                return Days(match);
            case "unit-ended":
                return Ended(match);
            case "year-after-cue":
                return AfterCue(match, match[TimeClass.Year]!.Value, atoms);
            case "units-of":
                return Duration(match) is { } units ? [new(match.First, match.End - 1, units, match.Pattern.Id)] : [];
        }

        if (CueForms.Builds(match.Pattern.Gives))
        {
            return CueForms.Build(match, atoms) is { } candidate ? [candidate] : [];
        }

        return Single(match, atoms) is { } form && FitsAround(match, form, atoms)
            ? [new TimeCandidate(match.First, match.End, form, match.Pattern.Id)]
            : [];
    }

    private static TimeForm? Single(PatternMatch match, AtomText atoms) => match.Pattern.Gives switch
    {
        "date" => Calendar(match),
        "digit-date" => DigitDate(atoms.FormOf(match[TimeClass.DigitDate]!.Value.First)),
        "foreign-date" => ForeignDate(match),
        "date-of" => DateOf(match),
        "year" => Year(match, atoms),
        "weekday-day" => atoms[match[TimeClass.Day]!.Value.First].Kind == AtomKind.Ordinal ? Calendar(match) : null,
        "week-of-month" => WeekOf(match),
        "quarter-of-months" => QuarterOf(match),
        "decade-owner" => match.Integer(TimeClass.Year) is { } first && first % 10 == 0 ? new TimeForm(FormKind.Decade, TimeType.Date) { Year = first / 10, Phase = match.Text(TimeClass.Phase) } : null,
        "decade" => new TimeForm(FormKind.Decade, TimeType.Date) { Year = match.Integer(TimeClass.Decade), Phase = match.Text(TimeClass.Phase) },
        "century" => new TimeForm(FormKind.Century, TimeType.Date) { Year = match.Integer(TimeClass.Ordinal) - 1, Phase = match.Text(TimeClass.Phase) },
        "year-part" => YearPart(match),
        "fiscal-year" => new TimeForm(FormKind.FiscalYear, TimeType.Date) { Year = match.Integer(TimeClass.Year), Shift = ShiftOf(match) ?? (match.Has(TimeClass.Year) ? null : 0), Inner = match.Form(TimeClass.Date) },
        "shift" => Shift(match),
        "weekend" => new TimeForm(FormKind.Shift, TimeType.Date) { Unit = "WE", Shift = 0, Anchor = TimeAnchor.Narrative },
        "unit-end" => UnitPart(match, atoms, "END"),
        "unit-mid" => UnitPart(match, atoms, "MID"),
        "last-quarter" => YearPart(match, "Q4"),
        "coded-part" => CodedPart(match, atoms),
        "year-part-of" => match.Form(TimeClass.Date) is null or { Kind: FormKind.Shift, Unit: "Y" } or { Kind: FormKind.FiscalYear } ? YearPart(match) : null,
        "season-told" => YearPart(match) is { } season ? season with { Anchor = TimeAnchor.Narrative } : null,
        "part-before" => new TimeForm(FormKind.SamePart, TimeType.Date) { Shift = -1 },
        "part-in" => new TimeForm(FormKind.SamePart, TimeType.Date) { Year = match.Integer(TimeClass.Year), Inner = match.Form(TimeClass.Date) },
        "running" => new TimeForm(FormKind.Running, TimeType.Date) { Unit = "Q", Phase = match.Text(TimeClass.Phase) },
        "offset-back" => Offset(match, -1, TimeAnchor.Report),
        "offset-ahead" => Offset(match, 1, TimeAnchor.Report),
        "offset-told" => Offset(match, atoms.FormOf(match.End - 1)[0] is 'e' or 'E' ? -1 : 1, TimeAnchor.Narrative),
        "past-reference" => new TimeForm(FormKind.Reference, TimeType.Date) { Code = "PAST_REF" },
        "future-reference" => new TimeForm(FormKind.Reference, TimeType.Date) { Code = "FUTURE_REF" },
        "tonight" => new TimeForm(FormKind.DayPart, TimeType.Time) { Code = "NI", Shift = 0 },
        "overnight" => new TimeForm(FormKind.DayPart, TimeType.Time) { Code = "NI", Shift = -1 },
        "clock-colon" => atoms.FormOf(match[TimeClass.Clock]!.Value.First).Contains(':') ? Clock(match) : null,
        "deictic" => new TimeForm(FormKind.Deictic, TimeType.Date) { Shift = match.Integer(TimeClass.Deictic) },
        "holiday" => new TimeForm(FormKind.Holiday, TimeType.Date) { Code = match.Text(TimeClass.Holiday), Year = match.Integer(TimeClass.Year), Shift = ShiftOf(match), Inner = match.Form(TimeClass.Date) },
        "reference" => new TimeForm(FormKind.Reference, TimeType.Date) { Code = match.Text(TimeClass.Ref) },
        "phase" => Phase(match),
        "week" => new TimeForm(FormKind.Week, TimeType.Date) { Inner = match.Form(TimeClass.Date), Count = match[TimeClass.Num]?.Number, Year = match.Integer(TimeClass.Year) },
        "range" => Range(match),
        "duration" => IsRate(match, atoms) ? Set(match) : Duration(match),
        "duration-within" => Duration(match),
        "duration-of-noun" => atoms.IsHyphen(match.End) ? null : Duration(match),
        "duration-range" => DurationRange(match),
        "quarter-century" => new TimeForm(FormKind.Duration, TimeType.Duration) { Unit = "Y", Count = 25 },
        "set" => Set(match),
        "clock" => Clock(match),
        "clock-of-part" => Clock(match) is { } hour ? OfPart(hour, match) : null,
        "day-part" => DayPart(match),
        "nothing" => match.Text(TimeClass.Unit1) == "Q" ? null : new TimeForm(FormKind.Nothing, TimeType.Date),
        _ => new TimeForm(FormKind.Unknown, TimeType.Date),
    };

    private static TimeForm Calendar(PatternMatch match) => new(FormKind.Calendar, TimeType.Date)
    {
        Year = match.Integer(TimeClass.Year) ?? FullYear(match.Integer(TimeClass.ShortYear)),
        Month = match.Integer(TimeClass.Month),
        Day = match.Integer(TimeClass.Day) ?? match.Integer(TimeClass.DayOrdinal),
        Weekday = match.Integer(TimeClass.Weekday),
        Shift = ShiftOf(match),
        Anchor = match.Has(TimeClass.Next) ? TimeAnchor.Narrative : TimeAnchor.Report,
        Inner = match.Form(TimeClass.Date),
        Phase = match.Text(TimeClass.Phase),
    };

    internal static int? FullYear(int? shortYear) => shortYear is { } year ? year + (year < 50 ? 2000 : 1900) : null;

    /// <summary>The value of a foreign month is its number and its calendar: <c>9 hijri</c>.</summary>
    private static TimeForm ForeignDate(PatternMatch match)
    {
        var month = match.Text(TimeClass.ForeignMonth)!;
        var space = month.IndexOf(' ', StringComparison.Ordinal);
        return Calendar(match) with
        {
            Month = int.Parse(month.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture),
            Calendar = month[(space + 1)..],
        };
    }

    /// <summary>"October of last year", "Tuesday of last week"; a date of something else is no such date.</summary>
    private static TimeForm? DateOf(PatternMatch match)
    {
        var form = Calendar(match);
        return form switch
        {
            { Inner: { Kind: FormKind.Shift, Unit: "Y" } or { Kind: FormKind.Offset, Unit: "Y" }, Month: not null } => form,
            { Inner: { Kind: FormKind.Shift, Unit: "W" }, Month: null, Weekday: not null } => form,
            { Inner: { Kind: FormKind.Shift, Unit: "M" }, Month: null, Weekday: null, Day: not null } => form,
            _ => null,
        };
    }

    private static TimeForm DigitDate(ReadOnlySpan<char> digits)
    {
        var (first, second, third, mark) = DigitDates.Parts(digits);
        var form = new TimeForm(FormKind.Calendar, TimeType.Date);
        if (first > 999)
        {
            return form with { Year = first, Month = second, Day = third };
        }

        var year = third < 100 ? FullYear(third) : third;
        return mark == '.'
            ? form with { Year = year, Month = second, Day = first }
            : form with { Year = year, OpenOrder = (first, second) };
    }

    private static TimeForm? Year(PatternMatch match, AtomText atoms)
    {
        var year = match.Integer(TimeClass.Year)!.Value;
        var era = match.Text(TimeClass.Era);
        if (match.Pattern.Id == "year.plain" && (year is < 1900 or > 2100 || !IsPlainYear(atoms, match.First, match.End)))
        {
            return null;
        }

        return new TimeForm(FormKind.Calendar, TimeType.Date) { Year = era == "BC" ? -year : year, Phase = match.Text(TimeClass.Phase) };
    }

    /// <summary>A year without a cue: not after a currency or number sign, not counting what follows.</summary>
    private static bool IsPlainYear(AtomText atoms, int first, int end) =>
        (!atoms[first].Glued || atoms.IsMark(first - 1, '(') || atoms.IsHyphen(first - 1) || atoms.IsMark(first - 1, '/'))
        && !atoms.IsMark(end, '%');

    private static bool IsCounting(AtomText atoms, int end)
    {
        var form = atoms.FormOf(end);
        return atoms[end] is { Kind: AtomKind.Word, Glued: false, Capital: false } && form.Length > 4
            && form.EndsWith("s", StringComparison.Ordinal) && !form.EndsWith("ss", StringComparison.Ordinal);
    }

    private static IReadOnlyList<TimeCandidate> AfterCue(PatternMatch match, Capture year, AtomText atoms)
    {
        if (atoms.IsMark(year.End, '%') || (atoms.IsHyphen(year.End) && atoms[year.End + 1].Kind == AtomKind.Number) || year.Integer is < 1000 or > 2200
            || (year.Integer is < 1900 or > 2100 && IsCounting(atoms, year.End)))
        {
            return [];
        }

        var form = new TimeForm(FormKind.Calendar, TimeType.Date) { Year = year.Integer };
        return [new TimeCandidate(year.First, year.End, form, match.Pattern.Id)];
    }

    private static int? ShiftOf(PatternMatch match) => match.Integer(TimeClass.Shift) ?? match.Integer(TimeClass.Next);

    /// <summary>The end or middle of a running unit: "year-end", "midyear", "mid-week".</summary>
    private static TimeForm UnitPart(PatternMatch match, AtomText atoms, string phase)
    {
        var first = atoms.FormOf(match.First);
        var unit = phase == "MID" ? first.Length > 3 ? first[3] : atoms.FormOf(match.First + 2)[0] : first[0];
        var form = new TimeForm(FormKind.Shift, TimeType.Date) { Shift = 0, Phase = phase, Unit = char.ToUpperInvariant(unit).ToString() };
        return match.Integer(TimeClass.Year) is { } year ? new TimeForm(FormKind.Calendar, TimeType.Date) { Year = year, Phase = phase } : form;
    }

    /// <summary>"Q3", "1Q 2022", "H1 2024": letter and number without a space between.</summary>
    private static TimeForm? CodedPart(PatternMatch match, AtomText atoms)
    {
        var number = match[TimeClass.Num]!.Value;
        var letterFirst = number.First > match.First && atoms.FormOf(number.First - 1).Length == 1;
        var letter = letterFirst ? number.First - 1 : number.End;
        var glued = number.End == number.First + 1 && atoms[number.First].Span.Length == 1 && atoms[letterFirst ? number.First : letter].Glued;
        return glued && atoms[letter].Capital && number.Integer is >= 1 and <= 4 && (atoms.FormOf(letter)[0] == 'Q' || number.Integer <= 2)
            ? YearPart(match, atoms.FormOf(letter).ToString() + number.Integer.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>"191,000 jobs a month", "$5 a day": one unit after something counted, and no point in time after it.</summary>
    private static bool IsRate(PatternMatch match, AtomText atoms)
    {
        var before = atoms[match.First - 1];
        return match.Pattern.Id == "duration.one" && match.End == match.First + 2 && atoms.FormOf(match.First) is "a" or "an"
            && (before.Kind == AtomKind.Number || atoms.IsMark(match.First - 1, '%') || (before is { Kind: AtomKind.Word, Capital: false } && EndsPlural(atoms.FormOf(match.First - 1))))
            && atoms.FormOf(match.End) is not ("after" or "before" or "since" or "from");
    }

    private static bool EndsPlural(ReadOnlySpan<char> form) =>
        form is "percent" || (form.Length > 3 && form.EndsWith("s", StringComparison.Ordinal) && !form.EndsWith("ss", StringComparison.Ordinal) && !form.EndsWith("us", StringComparison.Ordinal));

    /// <summary>"the second week of June": the place is kept as the count, −1 for the last.</summary>
    private static TimeForm? WeekOf(PatternMatch match) =>
        match.Form(TimeClass.Date) is { Kind: FormKind.Calendar, Month: not null, Day: null } month && match.Integer(TimeClass.Ordinal) is null or <= 5
            ? new TimeForm(FormKind.Week, TimeType.Date) { Inner = month, Count = match.Integer(TimeClass.Ordinal) ?? -1, Unit = match.HasWord("weekend") ? "WE" : "W" }
            : null;

    /// <summary>"the June quarter", "the January-March period": a quarter of the calendar by its last month.</summary>
    private static TimeForm? QuarterOf(PatternMatch match)
    {
        var last = match.Integer(TimeClass.Month, 1)!.Value;
        var fits = last % 3 == 0 && (match.Integer(TimeClass.Month) is not { } first || first == last - 2) && (match.Has(TimeClass.Month) || match.HasWord("quarter"));
        return fits ? YearPart(match, string.Create(CultureInfo.InvariantCulture, $"Q{last / 3}")) : null;
    }

    private static TimeForm? DurationRange(PatternMatch match) =>
        match[TimeClass.Num] is { Text: "" } low && match[TimeClass.Num, 1] is { Text: "" } high && low.Number < high.Number
            ? Duration(match) is { } form ? form with { Until = form with { Count = high.Number } } : null
            : null;

    internal static TimeForm? YearPart(PatternMatch match, string? code = null)
    {
        code ??= match.Text(TimeClass.Season);
        if (code is null && match[TimeClass.Ordinal] is { } ordinal)
        {
            var half = match.Pattern.Id.StartsWith("year.half", StringComparison.Ordinal) || match.HasWord("half");
            if (ordinal.Integer > (half ? 2 : 4))
            {
                return null;
            }

            code = (half ? "H" : "Q") + ordinal.Integer.ToString(CultureInfo.InvariantCulture);
        }

        return new TimeForm(FormKind.YearPart, TimeType.Date)
        {
            Code = code,
            Year = match.Integer(TimeClass.Year) ?? match.Integer(TimeClass.Year, 1),
            Shift = ShiftOf(match),
            Inner = match.Form(TimeClass.Date),
            Phase = match.Text(TimeClass.Phase),
        };
    }

    private static TimeForm? Shift(PatternMatch match)
    {
        var unit = match.Text(TimeClass.Unit1) ?? match.Text(TimeClass.Unit) ?? "D";
        if (unit is "H" or "MIN" or "S")
        {
            return null; // "the last minute" counts no minutes of the clock.
        }

        var shift = ShiftOf(match) ?? 0;
        return new TimeForm(FormKind.Shift, TimeType.Date)
        {
            Unit = unit,
            Shift = shift,
            Anchor = match.Has(TimeClass.Next) ? TimeAnchor.Narrative : TimeAnchor.Report,
            Phase = match.Text(TimeClass.Phase),
        };
    }

    internal static TimeForm? Offset(PatternMatch match, int direction, TimeAnchor anchor)
    {
        var unit = match.Text(TimeClass.Unit) ?? match.Text(TimeClass.Unit1) ?? match.Text(TimeClass.Units)!;
        if (unit is "S" && !match.Has(TimeClass.Num))
        {
            return null;
        }

        var number = match[TimeClass.Num];
        var vague = number?.Text == "X" || (number is null && match.Has(TimeClass.Units));
        var isTime = unit is "H" or "MIN" or "S";
        return new TimeForm(FormKind.Offset, isTime ? TimeType.Time : TimeType.Date)
        {
            Unit = unit,
            Count = vague ? null : (number?.Number ?? (match.HasWord("and") || !match.HasWord("half") ? 1 : 0)) + (match.HasWord("half") ? 0.5m : 0),
            Shift = direction,
            Anchor = anchor,
        };
    }

    private static TimeForm? Phase(PatternMatch match)
    {
        var form = match.Form(TimeClass.Date)!;
        return form.Phase is null && form.Kind is not FormKind.Reference
            ? form with { Phase = match.Text(TimeClass.Phase) }
            : null;
    }

    private static TimeForm Range(PatternMatch match)
    {
        if (match.Has(TimeClass.Month))
        {
            var start = Calendar(match);
            return new TimeForm(FormKind.Range, TimeType.Date) { Inner = start, Until = start with { Day = match.Integer(TimeClass.Day, 1) } };
        }

        var first = match.Integer(TimeClass.Year)!.Value;
        var last = match.Integer(TimeClass.Year, 1) ?? ((first / 100 * 100) + match.Integer(TimeClass.Num));
        return new TimeForm(FormKind.Range, TimeType.Date)
        {
            Inner = new TimeForm(FormKind.Calendar, TimeType.Date) { Year = first },
            Until = new TimeForm(FormKind.Calendar, TimeType.Date) { Year = last },
        };
    }

    /// <summary>"the week ended March 15": the unit that ends with the date, and the date.</summary>
    private static IReadOnlyList<TimeCandidate> Ended(PatternMatch match)
    {
        var date = match[TimeClass.Date]!.Value;
        var week = match.HasWord("week");
        TimeForm form = match.HasWord("months")
            ? new(FormKind.Duration, TimeType.Duration) { Unit = "M", Count = 3 }
            : new(week ? FormKind.Week : FormKind.Running, TimeType.Date) { Unit = "Q", Inner = date.Form };
        return date.Form is { Kind: FormKind.Calendar, Day: not null }
            ? [new(date.First - (match.HasWord("months") ? 4 : 3), date.First - 1, form, match.Pattern.Id), new(date.First, date.End, date.Form, match.Pattern.Id)]
            : [];
    }

    /// <summary>"November 5 and 6", "from 3 to 7 March": two days of one month, each a time of its own.</summary>
    private static IReadOnlyList<TimeCandidate> Days(PatternMatch match)
    {
        var month = match[TimeClass.Month]!.Value;
        var first = match[TimeClass.Day]!.Value;
        var second = match[TimeClass.Day, 1]!.Value;
        var form = Calendar(match);
        var other = form with { Day = second.Integer };
        return month.First < first.First
            ? [new(month.First, first.End, form, match.Pattern.Id), new(second.First, match.End, other, match.Pattern.Id)]
            : [new(first.First, first.End, form, match.Pattern.Id), new(second.First, match.End, other, match.Pattern.Id)];
    }

    internal static TimeForm? Duration(PatternMatch match)
    {
        var number = match[TimeClass.Num];
        var unit = match.Text(TimeClass.Unit) ?? match.Text(TimeClass.Unit1) ?? match.Text(TimeClass.Units) ?? match.Text(TimeClass.LongUnit)!;
        if (unit == "S" && number is null && !match.Has(TimeClass.Units))
        {
            return null; // "a second" is mostly an ordinal.
        }

        if (unit == "Q" && number?.Number is null or 1 or 3 or > MostQuarters)
        {
            return null; // "a quarter", "three quarters" are mostly fractions, and "the 1988 quarter" is one of a year.
        }

        decimal? count = number is { } known ? (known.Text == "X" ? null : known.Number) : match.Has(TimeClass.Units) ? null : 1;
        if (match.Pattern.Id.Contains("half", StringComparison.Ordinal))
        {
            return Half(unit, match.Pattern.Id.Contains("and-half", StringComparison.Ordinal) ? count ?? 1 : 0);
        }

        return new TimeForm(FormKind.Duration, TimeType.Duration) { Unit = unit, Count = count };
    }

    /// <summary>Half a unit, alone in the next smaller one as clocks and calendars count it, or on top of whole ones.</summary>
    private static TimeForm Half(string unit, decimal whole)
    {
        var form = new TimeForm(FormKind.Duration, TimeType.Duration) { Unit = unit, Count = whole + 0.5m };
        return (whole, unit) switch
        {
            (0, "H") => form with { Unit = "MIN", Count = 30 },
            (0, "D") => form with { Unit = "H", Count = 12 },
            (0, "Y") => form with { Unit = "M", Count = 6 },
            (0, "DE") => form with { Unit = "Y", Count = 5 },
            (0, "CE") => form with { Unit = "Y", Count = 50 },
            _ => form,
        };
    }

    internal static TimeForm Set(PatternMatch match)
    {
        var number = match[TimeClass.Num];
        return new TimeForm(FormKind.Set, TimeType.Set)
        {
            Weekday = match.Integer(TimeClass.Weekday) ?? match.Integer(TimeClass.Weekdays),
            Month = match.Integer(TimeClass.Month),
            Day = match.Integer(TimeClass.Day),
            Code = match.Text(TimeClass.DayPart) ?? match.Text(TimeClass.DayParts) ?? match.Text(TimeClass.Season) ?? match.Text(TimeClass.Holiday),
            Unit = match.Text(TimeClass.Unit) ?? match.Text(TimeClass.Unit1) ?? match.Text(TimeClass.Frequency),
            Count = match.Pattern.Id.Contains("every", StringComparison.Ordinal)
                ? (number?.Text == "X" ? null : number?.Number ?? match[TimeClass.Ordinal]?.Number ?? (match.Integer(TimeClass.Every) is > 0 and var step ? step : 1))
                : 1,
        };
    }

    internal static TimeForm? Clock(PatternMatch match)
    {
        var minutes = match[TimeClass.Clock] is { } clock ? clock.Integer
            : match[TimeClass.FourDigits] is { } digits ? (digits.Integer / 100 * 60) + (digits.Integer % 100)
            : match[TimeClass.Hour] is { } hour ? hour.Integer * 60
            : match.Integer(TimeClass.Hour12)!.Value * 60;
        var half = match.Text(TimeClass.Meridiem);
        if (half is not null)
        {
            if (minutes is < 60 or >= 13 * 60)
            {
                return null;
            }

            minutes = (minutes % 720) + (half == "PM" ? 720 : 0);
        }
        else if (match.Text(TimeClass.DayPart) is "AF" or "EV" or "NI" && minutes is >= 60 and < 720)
        {
            minutes += 720;
        }

        return new TimeForm(FormKind.Clock, TimeType.Time) { Minutes = minutes, Zone = match.Integer(TimeClass.Zone), Inner = match.Form(TimeClass.Date) };
    }

    /// <summary>"tonight at 8:00", "last night at 10:15": hours of the evening.</summary>
    private static TimeForm OfPart(TimeForm hour, PatternMatch match)
    {
        var late = !match.Has(TimeClass.Meridiem) && !match.Has(TimeClass.DayPart) && hour.Minutes is >= 60 and < 720;
        return hour with
        {
            Minutes = late ? hour.Minutes + 720 : hour.Minutes,
            Shift = hour.Inner is null ? ShiftOf(match) ?? match.Integer(TimeClass.Deictic) ?? 0 : null,
        };
    }

    internal static TimeForm DayPart(PatternMatch match) => new(FormKind.DayPart, TimeType.Time)
    {
        Code = match.Text(TimeClass.DayPart),
        Inner = match.Form(TimeClass.Date),
        Shift = ShiftOf(match) ?? match.Integer(TimeClass.Deictic),
        Anchor = match.Has(TimeClass.Next) ? TimeAnchor.Narrative : TimeAnchor.Report,
        Phase = match.Text(TimeClass.Phase),
    };

    internal static bool IsFollowedByNoun(AtomText atoms, int end) =>
        atoms[end] is { Kind: AtomKind.Word, Word: 0 } || atoms[end].Kind == AtomKind.Number || atoms.IsHyphen(end)
        || atoms.FormOf(end) is "of" || (atoms[end].Kind == AtomKind.Word && char.IsUpper(atoms.FormOf(end)[0]));

    /// <summary>"in October 20 people" has no day; a month that is also a word needs a cue.</summary>
    private static bool FitsAround(PatternMatch match, TimeForm form, AtomText atoms)
    {
        if (form.Kind == FormKind.Calendar && match.Has(TimeClass.Day) && form.Year is null && match[TimeClass.Month] is { } month
            && month.First < match[TimeClass.Day]!.Value.First && atoms.FormOf(match.First - 1) is "in" or "In"
            && atoms[match.End] is { Kind: AtomKind.Word, Capital: false } && IsCounting(atoms, match.End))
        {
            return false;
        }

        if (form.Kind == FormKind.Set && match.Has(TimeClass.Frequency) && atoms[match.First].Capital && atoms[match.First - 1].Capital)
        {
            return false; // A name: "Apple Daily".
        }

        return match.Pattern.Id != "date.month" || !MonthCues.IsAmbiguous(atoms, match.First) || MonthCues.HasCue(atoms, match.First, match.End);
    }
}
