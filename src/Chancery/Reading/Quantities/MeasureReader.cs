using Chancery.Language;
using Chancery.Lexicon.Quantities;
using Chancery.Reading.Atoms;
using Chancery.Reading.Numbers;
using Chancery.Reading.Times;

namespace Chancery.Reading.Quantities;

/// <summary>Reads one quantity at an atom: number or range, unit, what is counted, how exact.</summary>
internal sealed class MeasureReader(QuantityTables tables, AtomText atoms, Parse parse, TimeMentions times)
{
    private const int FarthestToll = 6;
    private readonly CountedNouns _nouns = new(tables, atoms, parse, times);

    /// <summary>False leaves the end of a number that is none in <paramref name="measure"/>, so that its rest is not read again.</summary>
    public bool TryRead(int index, Measure? last, out Measure measure)
    {
        measure = new Measure { First = index, End = index + 1, Value = 0 };
        var first = index;
        var sign = default(UnitMatch);
        var start = index;
        if (atoms[index].Word > 0 && tables.TryUnit(atoms, index, true, out sign))
        {
            start = sign.End;
        }

        if (!TryNumbers(start, sign.Symbol is not null, out var numbers))
        {
            return false;
        }

        measure = measure with { First = first, End = numbers.End, Value = numbers.Value, ValueTo = numbers.ValueTo, Scale = numbers.Scale };
        if (sign.Symbol is null && IsName(start, numbers))
        {
            return false;
        }

        if (tables.TryWord(atoms, measure.End, "fraction", out var part, out _))
        {
            measure = measure with { End = part };
            return false; // "two thirds"
        }

        if (tables.TryWord(atoms, measure.End, "bound-after", out var boundEnd, out var bound))
        {
            measure = measure with { End = boundEnd, Bound = bound };
        }

        measure = measure with { Bound = measure.Bound ?? BoundBefore(first) ?? (numbers.Certainty == NumberCertainty.Plural ? "at_least" : null) };
        return sign.Symbol is { } currency
            ? TryMoney(ref measure, currency, "money")
            : TryUnitAfter(ref measure, numbers) || TryCount(ref measure, numbers, last);
    }

    private bool TryMoney(ref Measure measure, string currency, string kind)
    {
        var value = measure.Value;
        var end = measure.End;
        if (atoms[end] is { Glued: true, Kind: AtomKind.Word } suffix && Multiplier(suffix) is { } factor)
        {
            // "$5m", "€3bn": bn is a number word already.
            measure = measure with { Value = value * factor, ValueTo = measure.ValueTo * factor, End = ++end };
        }

        measure = measure with
        {
            Unit = currency,
            Measured = true,
            Of = _nouns.OfAfter(end, kind),
            Rule = "quantity." + kind,
            Confidence = 0.95,
            Reason = "A sum of money.",
        };
        return true;
    }

    private decimal? Multiplier(Atom suffix) => atoms.Text.AsSpan(suffix.Start, suffix.End - suffix.Start) switch
    {
        "m" or "M" => 1_000_000m,
        "b" or "B" => 1_000_000_000m,
        "k" or "K" => 1_000m,
        "t" or "T" => 1_000_000_000_000m,
        _ => null,
    };

    private bool TryUnitAfter(ref Measure measure, in NumberRange numbers)
    {
        var at = measure.End;
        var hyphen = atoms.IsHyphen(at) && atoms[at].Glued && atoms[at + 1].Glued;
        at += hyphen ? 1 : 0;
        if (numbers.Certainty == NumberCertainty.Plural && atoms[at].Word == tables.NumberWords.Of)
        {
            at++;
        }

        var repaired = false;
        if (hyphen && tables.TryWord(atoms, at, "hyphen-unit", out var joined, out var symbol))
        {
            measure = Joined(measure, joined, symbol);
            return true;
        }

        if (!TryBrokenUnit(at, out var unit))
        {
            if (IsScaledMoney(at, numbers, out unit))
            {
                // "3 trillion won"
            }
            else if (atoms[at].Word == 0 || !tables.TryUnit(atoms, at, false, out unit) || IsOtherWord(at, unit, numbers))
            {
                return false;
            }
        }
        else
        {
            repaired = true;
        }

        if (unit.Kind == "temperature" && tables.TryWordBefore(atoms, measure.First, "negative", out _))
        {
            measure = measure with { First = measure.First - 1, Value = -measure.Value };
        }

        var money = unit.Kind == "money";
        measure = measure with
        {
            End = unit.End,
            Unit = unit.Symbol,
            Measured = true,
            Of = _nouns.OfAfter(unit.End, unit.Kind) ?? _nouns.OfBefore(measure.First),
            Rule = repaired ? "quantity.repaired" : money ? "quantity.money" : "quantity.measure",
            Confidence = repaired ? 0.8 : 0.95,
            Reason = repaired
                ? $"The unit is broken in two by a full stop; its parts make {unit.Symbol}."
                : money ? "A sum of money." : "A number with its unit of measure.",
            Fault = repaired ? QuantityRemarks.Repaired : null,
        };
        return true;
    }

    /// <summary>"500-pound bombs", "a 2,000-strong force": a hyphen makes another unit of the word.</summary>
    private Measure Joined(Measure measure, int end, string unit) => measure with
    {
        End = end,
        Unit = unit,
        Measured = true,
        Of = _nouns.OfAfter(end, "mass"),
        Rule = "quantity.measure",
        Confidence = 0.9,
        Reason = "A number joined to its unit by a hyphen.",
    };

    /// <summary>A word that is money only after thousands or millions.</summary>
    private bool IsScaledMoney(int at, in NumberRange numbers, out UnitMatch unit)
    {
        var found = numbers.Scale >= 1000 && tables.TryWord(atoms, at, "scaled-unit", out var end, out var symbol) ? new UnitMatch(end, symbol, "money") : default;
        unit = found;
        return found.Symbol is not null;
    }

    /// <summary>
    /// "square meters. km", "square. km", "cub. meters. km": the first word of an area or volume, perhaps a unit, a
    /// full stop, and a unit in small letters that makes a known unit with the first word. Machine translation of
    /// abbreviations gives such units.
    /// </summary>
    private bool TryBrokenUnit(int at, out UnitMatch unit)
    {
        unit = default;
        if (!tables.TryWord(atoms, at, "power", out var next, out var power))
        {
            return false;
        }

        if (!atoms.IsMark(next, '.') && tables.TryUnit(atoms, next, false, out var first) && first.Kind == "length")
        {
            next = first.End;
        }
        else if (atoms.FormOf(next - 1)[^1] == '.')
        {
            return false; // "sq. km" is whole.
        }

        if (!atoms.IsMark(next, '.') || !atoms[next].Glued || atoms[next + 1] is not { Kind: AtomKind.Word, Capital: false }
            || !tables.TryUnit(atoms, next + 1, false, out var second) || second.Kind != "length")
        {
            return false;
        }

        unit = new UnitMatch(second.End, second.Symbol + power, power == "2" ? "area" : "volume");
        return true;
    }

    /// <summary>Words that are units only in the right company: "5 m" but not "5 in", "2 pounds" of money but not "a foot".</summary>
    private bool IsOtherWord(int at, UnitMatch unit, in NumberRange numbers) =>
        numbers.InWords && numbers.Value <= 1 && unit.End == at + 1 && atoms[at].Span.Length <= 2;

    private bool TryCount(ref Measure measure, in NumberRange numbers, Measure? last)
    {
        if (_nouns.TryCasualty(measure, numbers, out var casualty))
        {
            measure = casualty;
            return true;
        }

        if (_nouns.TryNoun(measure, numbers, out var counted))
        {
            measure = counted;
            return true;
        }

        return TryCarry(ref measure, numbers, last) || TryToll(ref measure) || TryBare(ref measure, numbers);
    }

    /// <summary>"put the death toll at 41": a bare number shortly after the noun counts people.</summary>
    private bool TryToll(ref Measure measure)
    {
        for (var i = measure.First - 2; i >= Math.Max(measure.First - FarthestToll, 0) && atoms[i].Kind == AtomKind.Word; i--)
        {
            if (tables.TryWord(atoms, i, "toll", out var end, out var unit))
            {
                measure = measure with { Unit = unit, Of = atoms.SpanOf(i, end), Rule = "quantity.toll", Confidence = 0.8, Reason = "A number of dead, by the noun before it." };
                return true;
            }
        }

        return false;
    }

    /// <summary>"86.6 thousand square km … 29.8.": a bare decimal takes the unit of the decimal measured before it.</summary>
    private bool TryCarry(ref Measure measure, in NumberRange numbers, Measure? last)
    {
        if (last is null || numbers.InWords || decimal.IsInteger(numbers.Value / numbers.Scale) || decimal.IsInteger(last.Value / last.Scale)
            || !IsNear(last.First, measure.First))
        {
            return false;
        }

        var factor = numbers.Scale == 1 ? last.Scale : 1;
        measure = measure with
        {
            Value = measure.Value * factor,
            ValueTo = measure.ValueTo * factor,
            Unit = last.Unit,
            Of = _nouns.OfBefore(measure.First),
            Rule = "quantity.carried-over",
            Confidence = 0.7,
            Reason = $"A bare number beside a measured one; it takes over {last.Unit}{(factor == 1 ? "" : " and the thousands")}.",
            Fault = QuantityRemarks.CarriedOver,
        };
        return true;
    }

    private bool IsNear(int earlier, int later)
    {
        var first = parse.TokensIn(atoms[earlier].Span);
        var second = parse.TokensIn(atoms[later].Span);
        return first.Count > 0 && second.Count > 0
            && parse.SentenceOf(second.First).Index - parse.SentenceOf(first.First).Index <= 1;
    }

    /// <summary>A number without any unit is kept only when it can hardly be anything else.</summary>
    private bool TryBare(ref Measure measure, in NumberRange numbers)
    {
        var large = numbers.Scale >= 1000 || (!numbers.InWords && atoms.FormOf(measure.First).Contains(',') && numbers.Value >= 1000);
        if (!large && (measure.Bound is null || numbers.InWords))
        {
            return false;
        }

        measure = measure with { Rule = "quantity.bare", Confidence = 0.6, Reason = "A number; what it counts is not told beside it." };
        return true;
    }

    /// <summary>"over 50 tanks", but not "handed over 50 tanks".</summary>
    private string? BoundBefore(int first)
    {
        if (!tables.TryWordBefore(atoms, first, "bound", out var bound))
        {
            return null;
        }

        return tables.TryWordBefore(atoms, first - 1, "phrasal", out _) ? null : bound;
    }

    private bool TryNumbers(int start, bool afterSign, out NumberRange range)
    {
        range = default;
        if (!tables.Numbers.TryRead(atoms, start, out var number) || number.Certainty == NumberCertainty.Vague)
        {
            return false;
        }

        range = new NumberRange(number.End, number.Value, null, ScaleOf(start, number), number.Certainty, number.InWords);
        var joint = number.End;
        var joined = atoms.IsHyphen(joint) || atoms[joint].Word == tables.To || atoms[joint].Word == tables.Or
            || (atoms[joint].Word == tables.NumberWords.And && atoms[start - 1].Word == tables.Between);
        var next = joint + 1;
        if (!joined || atoms[joint].Kind == AtomKind.Break)
        {
            return true;
        }

        if (afterSign && atoms[next].Word > 0 && tables.TryUnit(atoms, next, true, out var sign))
        {
            next = sign.End;
        }

        if (tables.Numbers.TryRead(atoms, next, out var upper) && upper.Certainty == NumberCertainty.Exact)
        {
            var scale = ScaleOf(next, upper);
            var lower = number.Value < upper.Value && range.Scale == 1 && scale > 1 && number.Value * scale <= upper.Value ? number.Value * scale : number.Value;
            if (lower < upper.Value)
            {
                range = range with { End = upper.End, Value = lower, ValueTo = upper.Value, Scale = scale };
            }
        }

        return true;
    }

    /// <summary>What scale words multiplied the first digits by.</summary>
    private decimal ScaleOf(int start, NumberPhrase number) => number.InWords
        ? number.End > start + 1 && tables.NumberWords.At(atoms, number.End - 1) is { Rank: NumberRank.Scale } last ? last.Value : 1
        : number.End > start + 1 && Digits.TryParse(atoms.FormOf(start), out var digits) && digits > 0
            ? number.Value / digits
            : 1;

    /// <summary>Numbers that name or place things: "Su-35", "G7", "Resolution 1701", "52-48", "911/2", "3)".</summary>
    private bool IsName(int start, in NumberRange numbers)
    {
        var before = start - 1;
        if (atoms[start].Glued && atoms[before].Kind is AtomKind.Word or AtomKind.Number)
        {
            return true;
        }

        if ((atoms.IsHyphen(before) && atoms[before].Glued) || atoms.IsMark(before, '/') || atoms.IsMark(before, '#') || atoms.IsMark(before, ':') && atoms[before].Glued && atoms[start].Glued
            || atoms.IsMark(before, '+') || atoms.IsMark(numbers.End, '/') && atoms[numbers.End].Glued)
        {
            return true;
        }

        if (tables.TryWordBefore(atoms, start, "label", out _) && !numbers.InWords)
        {
            return true;
        }

        if (IsListMark(start, numbers.End) || (atoms.IsHyphen(numbers.End) && atoms[numbers.End].Glued && atoms[numbers.End + 1] is { Kind: AtomKind.Number, Glued: true }))
        {
            return true;
        }

        if (atoms[start - 1].Word == tables.In && tables.Numbers.TryRead(atoms, start - 2, out var part) && part.End == start - 1)
        {
            return true; // "one in five"
        }

        // "the two sides": a small number that points back.
        return numbers.InWords && numbers.Value <= 10 && numbers.ValueTo is null && tables.TryWordBefore(atoms, start, "anaphor", out _);
    }

    private bool IsListMark(int start, int end) =>
        (atoms[start - 1].Kind == AtomKind.Break || atoms.Text.AsSpan(0, atoms[start].Start).TrimEnd(' ').EndsWith("\n", StringComparison.Ordinal))
        && (atoms.IsMark(end, ')') || (atoms.IsMark(end, '.') && end == start + 1));
}

/// <summary>One number, or a range of two.</summary>
internal readonly record struct NumberRange(int End, decimal Value, decimal? ValueTo, decimal Scale, NumberCertainty Certainty, bool InWords);
