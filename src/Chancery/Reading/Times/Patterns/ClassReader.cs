using System.Globalization;
using Chancery.Reading.Atoms;
using Chancery.Reading.Numbers;

namespace Chancery.Reading.Times.Patterns;

/// <summary>Tells whether a class of patterns fits at an atom, and what it catches.</summary>
internal static class ClassReader
{
    /// <summary>"a couple of" is vague for things, and two for units of time.</summary>
    private const int Couple = 2;

    public static bool TryRead(PatternSet set, AtomText atoms, TimeClass name, int index, out int end, out decimal number, out string text)
    {
        number = 0;
        text = "";
        end = index + 1;
        switch (name)
        {
            case TimeClass.Day:
                return TryDay(atoms, index, out number);
            case TimeClass.DayOrdinal:
                return TryOrdinal(set, atoms, index, 31, out end, out number);
            case TimeClass.Ordinal:
                return TryOrdinal(set, atoms, index, 1000, out end, out number);
            case TimeClass.Year:
                return TryFourDigits(atoms, index, out number) && number is >= 1000 and < 3000;
            case TimeClass.FourDigits:
                return TryFourDigits(atoms, index, out number) && number < 2400 && number % 100 < 60;
            case TimeClass.ShortYear:
                end = index + 2;
                return IsApostrophe(atoms, index) && atoms.TryInteger(index + 1, out var shortYear) && atoms[index + 1] is { Glued: true, Span.Length: 2 } && (number = shortYear) >= 0;
            case TimeClass.Num:
                return TryNumber(set, atoms, index, out end, out number, out text);
            case TimeClass.Hour:
                return TryHour(set, atoms, index, out end, out number);
            case TimeClass.Clock:
                return TryClock(atoms, index, out number);
            case TimeClass.DigitDate:
                return atoms[index].Kind == AtomKind.DigitDate;
            case TimeClass.Decade:
                return TryDecade(set, atoms, index, out end, out number);
            case TimeClass.Unit:
                return atoms[index].Word > 0
                    && (set.Words.TryMatch(atoms, index, TimeClass.Unit1, out end, out text)
                        || set.Words.TryMatch(atoms, index, TimeClass.Units, out end, out text));
            default:
                var found = atoms[index].Word > 0 && set.Words.TryMatch(atoms, index, name, out end, out text);
                if (found && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
                {
                    number = value;
                }

                return found;
        }
    }

    private static bool IsApostrophe(AtomText atoms, int index) =>
        atoms.IsMark(index, '\'') || atoms.IsMark(index, '\u2019') || atoms.IsMark(index, '\u2018');

    private static bool TryDay(AtomText atoms, int index, out decimal number)
    {
        number = 0;
        if (atoms[index].Kind == AtomKind.Ordinal)
        {
            return Digits.TryParse(atoms.FormOf(index)[..^2], out number) && number is >= 1 and <= 31 && decimal.IsInteger(number);
        }

        if (!atoms.TryInteger(index, out var day) || atoms[index].Span.Length > 2 || day is < 1 or > 31)
        {
            return false;
        }

        number = day;
        return !atoms.IsMark(index + 1, '%') && !(atoms[index + 1] is { Glued: true, Kind: AtomKind.Word or AtomKind.Number });
    }

    private static bool TryOrdinal(PatternSet set, AtomText atoms, int index, int most, out int end, out decimal number)
    {
        var found = set.Numbers.TryOrdinal(atoms, index, out var value, out end);
        number = value;
        return found && value >= 1 && value <= most;
    }

    private static bool TryFourDigits(AtomText atoms, int index, out decimal number)
    {
        var found = atoms.TryInteger(index, out var value) && atoms[index].Span.Length == 4
            && !(atoms[index + 1] is { Glued: true, Kind: AtomKind.Word } && atoms.FormOf(index + 1) is not ("'s" or "\u2019s"));
        number = value;
        return found;
    }

    private static bool TryNumber(PatternSet set, AtomText atoms, int index, out int end, out decimal number, out string text)
    {
        var found = set.Numbers.TryRead(atoms, index, out var phrase);
        (end, number) = (phrase.End, phrase.Value);
        text = phrase.Certainty == NumberCertainty.Exact || phrase.Value == Couple ? "" : "X";
        return found;
    }

    private static bool TryHour(PatternSet set, AtomText atoms, int index, out int end, out decimal number)
    {
        var found = set.Numbers.TryRead(atoms, index, out var phrase) && phrase.End == index + 1
            && phrase.Certainty == NumberCertainty.Exact && phrase.Value <= 24 && decimal.IsInteger(phrase.Value);
        (end, number) = (phrase.End, phrase.Value);
        return found;
    }

    /// <summary>"14:05", "8.30", "20:15:30"; the number is in minutes after midnight.</summary>
    private static bool TryClock(AtomText atoms, int index, out decimal number)
    {
        number = 0;
        var form = atoms.FormOf(index);
        var mark = form.IndexOfAny(':', '.');
        if (atoms[index].Kind != AtomKind.Number || mark is < 1 or > 2 || form.Length < mark + 3
            || (form.Length > mark + 3 && (form.Length != mark + 6 || form[mark] != ':' || form[mark + 3] != ':')))
        {
            return false;
        }

        var whole = int.TryParse(form[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            & int.TryParse(form.Slice(mark + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes);
        number = (hours * 60) + minutes;
        return whole && hours <= 24 && minutes < 60;
    }

    /// <summary>"1990s", "90s", "'90s", "nineties"; the number is that of the decade: 199.</summary>
    private static bool TryDecade(PatternSet set, AtomText atoms, int index, out int end, out decimal number)
    {
        number = 0;
        var at = atoms[index].Kind == AtomKind.Decade ? index : index + 1;
        end = at + 1;
        if (atoms[index].Word > 0 && set.Words.TryMatch(atoms, index, TimeClass.Decade, out var wordEnd, out var text))
        {
            end = wordEnd;
            number = int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            return true;
        }

        var apostrophe = at > index;
        if (atoms[at].Kind != AtomKind.Decade || (apostrophe && !(atoms[at].Glued && atoms[index].Kind == AtomKind.Mark))
            || !int.TryParse(atoms.FormOf(at)[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var years) || years % 10 != 0)
        {
            return false;
        }

        number = years >= 1000 ? years / 10 : years >= 20 ? 190 + (years / 10) : 200 + (years / 10);
        return years is < 100 or (>= 1000 and < 3000);
    }
}
