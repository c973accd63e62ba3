using Chancery.Lexicon.Quantities;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Numbers;

/// <summary>Reads number phrases: "1,500", "2.5 million", "twenty-one", "a hundred", "dozens", "two and a half".</summary>
internal sealed class NumberReader(NumberTable table)
{
    /// <summary>Numbers above this are left unread; news has no use for them and products could overflow.</summary>
    private const decimal Greatest = 1_000_000_000_000_000_000m;

    /// <summary>The longest number phrase that starts at the atom.</summary>
    public bool TryRead(AtomText atoms, int index, out NumberPhrase number)
    {
        number = default;
        if (table.TryPhrase(atoms, index, out var phrase, out var end))
        {
            number = new NumberPhrase(end, phrase.Value, phrase.Rank == NumberRank.Vague ? NumberCertainty.Vague : NumberCertainty.Exact, true);
            return true;
        }

        return atoms[index].Kind switch
        {
            AtomKind.Number => TryDigits(atoms, index, out number),
            AtomKind.Word => TryWords(atoms, index, out number),
            _ => false,
        };
    }

    /// <summary>An ordinal in words or digits: "third", "21st", "twenty-first".</summary>
    public bool TryOrdinal(AtomText atoms, int index, out int value, out int end)
    {
        (value, end) = (0, index + 1);
        if (atoms[index].Kind == AtomKind.Ordinal)
        {
            return Digits.TryParse(atoms.FormOf(index)[..^2], out var digits) && digits <= 10_000 && (value = (int)digits) == digits;
        }

        var word = table.At(atoms, index);
        if (word?.Rank == NumberRank.Ordinal)
        {
            value = (int)word.Value;
            return true;
        }

        if (word?.Rank == NumberRank.Tens && atoms.IsHyphen(index + 1)
            && table.At(atoms, index + 2) is { Rank: NumberRank.Ordinal, Value: < 10 } last)
        {
            (value, end) = ((int)(word.Value + last.Value), index + 3);
            return true;
        }

        return false;
    }

    private bool TryDigits(AtomText atoms, int index, out NumberPhrase number)
    {
        number = default;
        if (!Digits.TryParse(atoms.FormOf(index), out var value))
        {
            return false;
        }

        var end = index + 1;
        value = WithSpacedThousands(atoms, value, ref end);
        value = WithFraction(atoms, value, ref end);
        value = WithScales(atoms, value, ref end);
        value = WithSmallerScale(atoms, index, value, ref end);
        number = new NumberPhrase(end, value, NumberCertainty.Exact, false);
        return value <= Greatest;
    }

    /// <summary>"86 600": groups of exactly three digits after one space.</summary>
    private static decimal WithSpacedThousands(AtomText atoms, decimal value, ref int end)
    {
        var whole = atoms[end - 1].Span.Length <= 3 && value >= 1 && decimal.IsInteger(value);
        while (whole && value < Greatest / 1000
            && atoms[end] is { Kind: AtomKind.Number, Glued: false } next
            && next.Span.Length == 3
            && next.Start == atoms[end - 1].End + 1
            && Digits.TryParse(atoms.FormOf(end), out var group))
        {
            value = (value * 1000) + group;
            end++;
        }

        return value;
    }

    /// <summary>"2 1/2" and "2½" are not told apart from "2".</summary>
    private static decimal WithFraction(AtomText atoms, decimal value, ref int end)
    {
        if (atoms[end].Kind == AtomKind.Number && atoms.IsMark(end + 1, '/')
            && atoms.TryInteger(end, out var top) && atoms.TryInteger(end + 2, out var bottom)
            && top < bottom && bottom is > 1 and <= 10 && atoms[end + 2].Glued)
        {
            value += (decimal)top / bottom;
            end += 3;
        }

        return value;
    }

    private decimal WithScales(AtomText atoms, decimal value, ref int end)
    {
        while (table.At(atoms, end) is { Rank: NumberRank.Scale or NumberRank.Hundred } scale && value <= Greatest / scale.Value)
        {
            value *= scale.Value;
            end++;
        }

        // "5-million": only where both sides touch the hyphen.
        if (atoms.IsHyphen(end) && atoms[end].Glued && atoms[end + 1].Glued
            && table.At(atoms, end + 1) is { Rank: NumberRank.Scale } joined && value <= Greatest / joined.Value)
        {
            value *= joined.Value;
            end += 2;
        }

        return value;
    }

    /// <summary>"3 bln 200 mln", "2 lakh 50 thousand": digits with a smaller scale right after others with a greater one.</summary>
    private decimal WithSmallerScale(AtomText atoms, int first, decimal value, ref int end)
    {
        if (end == first + 1 || table.At(atoms, end - 1) is not { Rank: NumberRank.Scale } greater
            || atoms[end] is not { Kind: AtomKind.Number, Glued: false } || table.At(atoms, end + 1) is not { Rank: NumberRank.Scale } smaller
            || smaller.Value >= greater.Value || !Digits.TryParse(atoms.FormOf(end), out var rest) || rest * smaller.Value >= greater.Value)
        {
            return value;
        }

        end += 2;
        return value + (rest * smaller.Value);
    }

    private bool TryWords(AtomText atoms, int index, out NumberPhrase number)
    {
        number = default;
        var first = table.At(atoms, index);
        switch (first?.Rank)
        {
            case NumberRank.Vague:
                number = new NumberPhrase(index + 1, first.Value, NumberCertainty.Vague, true);
                return true;
            case NumberRank.Plural:
                number = Plural(atoms, index, first);
                return true;
            case NumberRank.Half:
                return TryHalf(atoms, index, out number);
            case NumberRank.Article:
                return table.At(atoms, index + 1) is { Rank: NumberRank.Hundred or NumberRank.Scale }
                    && TrySum(atoms, index + 1, out number);
            case NumberRank.Small or NumberRank.Tens:
                return TrySum(atoms, index, out number);
            default:
                return false;
        }
    }

    /// <summary>"hundreds of thousands": the least that each can mean, multiplied.</summary>
    private NumberPhrase Plural(AtomText atoms, int index, NumberWord first)
    {
        var (value, end) = (first.Value, index + 1);
        if (atoms[end].Word == table.Of && table.At(atoms, end + 1) is { Rank: NumberRank.Plural } second && second.Value > first.Value)
        {
            value *= second.Value / 2; // The least of "thousands" is two of them; "tens of" already counts how many.
            end += 2;
        }

        return new NumberPhrase(end, value, NumberCertainty.Plural, true);
    }

    /// <summary>"half a million", "half a dozen".</summary>
    private bool TryHalf(AtomText atoms, int index, out NumberPhrase number)
    {
        number = default;
        if (table.At(atoms, index + 1)?.Rank != NumberRank.Article
            || table.At(atoms, index + 2) is not { Rank: NumberRank.Hundred or NumberRank.Scale } whole)
        {
            return false;
        }

        number = new NumberPhrase(index + 3, whole.Value / 2, NumberCertainty.Exact, true);
        return true;
    }

    private bool TrySum(AtomText atoms, int index, out NumberPhrase number)
    {
        decimal total = 0, current = 0;
        var i = index;
        var last = NumberRank.Article;
        while (table.At(atoms, i) is { } word && Continues(last, word.Rank))
        {
            Accumulate(word, ref total, ref current);
            if (total + current > Greatest)
            {
                number = default;
                return false;
            }

            last = word.Rank;
            i++;
            i += JoinLength(atoms, i, last);
        }

        var sum = total + current;
        if (atoms[i].Word == table.And && table.At(atoms, i + 1)?.Rank == NumberRank.Article && table.At(atoms, i + 2)?.Rank == NumberRank.Half)
        {
            sum += 0.5m; // "two and a half"
            i += 3;
            sum = WithScales(atoms, sum, ref i);
        }

        number = new NumberPhrase(i, sum, NumberCertainty.Exact, true);
        return true;
    }

    private static void Accumulate(NumberWord word, ref decimal total, ref decimal current)
    {
        switch (word.Rank)
        {
            case NumberRank.Hundred:
                current = Math.Max(current, 1) * word.Value;
                break;
            case NumberRank.Scale:
                total += Math.Max(current, 1) * word.Value;
                current = 0;
                break;
            default:
                current += word.Value;
                break;
        }
    }

    /// <summary>The length of "-" or "and" between two parts of one number; 0 when the next word stands alone.</summary>
    private int JoinLength(AtomText atoms, int i, NumberRank last)
    {
        var next = table.At(atoms, i + 1)?.Rank;
        if (atoms.IsHyphen(i) && atoms[i].Glued && atoms[i + 1].Glued && next is { } hyphened && Continues(last, hyphened))
        {
            return 1;
        }

        var joined = last is NumberRank.Hundred or NumberRank.Scale && next is NumberRank.Small or NumberRank.Tens;
        return joined && atoms[i].Word == table.And ? 1 : 0;
    }

    private static bool Continues(NumberRank last, NumberRank next) => next switch
    {
        NumberRank.Small => last is NumberRank.Article or NumberRank.Tens or NumberRank.Hundred or NumberRank.Scale,
        NumberRank.Tens => last is NumberRank.Article or NumberRank.Hundred or NumberRank.Scale,
        NumberRank.Hundred => last is NumberRank.Article or NumberRank.Small or NumberRank.Tens,
        NumberRank.Scale => true,
        _ => false,
    };
}
