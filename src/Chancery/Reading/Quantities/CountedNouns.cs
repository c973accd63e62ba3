using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Atoms;
using Chancery.Reading.Numbers;
using Chancery.Reading.Times;

namespace Chancery.Reading.Quantities;

/// <summary>Finds what a number counts or measures.</summary>
internal sealed class CountedNouns(QuantityTables tables, AtomText atoms, Parse parse, TimeMentions times)
{
    /// <summary>So many words may stand between a number and its noun: "30 newly trained Nigerian army soldiers".</summary>
    private const int Farthest = 7;

    /// <summary>"killed 12 and wounded 30", "12 dead", "five missing".</summary>
    public bool TryCasualty(Measure measure, in NumberRange numbers, out Measure casualty)
    {
        casualty = measure;
        var after = measure.End;
        after += numbers.Certainty == NumberCertainty.Plural && atoms[after].Word == tables.NumberWords.Of ? 1 : 0;
        while (IsMoreOrOthers(after))
        {
            after++;
        }

        if (tables.TryWord(atoms, after, "copula", out var verbEnd, out _) && tables.TryWord(atoms, verbEnd, "casualty", out var fateEnd, out var befallen))
        {
            casualty = WithUnit(measure, befallen, measure.End, atoms.SpanOf(verbEnd, fateEnd), "quantity.casualty", "People, by what befell them.");
            return true;
        }

        if (tables.TryWord(atoms, after, "casualty", out var end, out var unit))
        {
            casualty = WithUnit(measure, unit, end, atoms.SpanOf(after, end), "quantity.casualty", "People, by what befell them.");
            return true;
        }

        if (tables.TryWordBefore(atoms, measure.First, "casualty-verb", out unit) && !StartsNoun(measure.End))
        {
            casualty = WithUnit(measure, unit, measure.End, null, "quantity.casualty", "People, by the verb before the number.");
            return true;
        }

        return false;
    }

    /// <summary>The noun after the number: "200 armoured vehicles".</summary>
    public bool TryNoun(Measure measure, in NumberRange numbers, out Measure counted)
    {
        counted = measure;
        var at = measure.End;
        if (atoms.IsHyphen(at))
        {
            return false; // "a five-point plan" counts nothing by itself.
        }

        at += numbers.Certainty == NumberCertainty.Plural && atoms[at].Word == tables.NumberWords.Of ? 1 : 0;
        var phrase = NounPhrase(at, out var head);
        if (phrase is not { } span)
        {
            return false;
        }

        var known = tables.Counted(parse[head].Form) ?? tables.Counted(parse[head].Lemma);
        if ((numbers is { InWords: true, Value: <= 1 } && known is null) || tables.IsNoun(parse[head].Lemma, "uncounted"))
        {
            return false; // "one side", "three times", "10 Low Street"
        }

        var end = AtomAfter(span.End);
        if (tables.IsNoun(parse[head].Lemma, "container") && atoms[end].Word == tables.NumberWords.Of && NounPhrase(end + 1, out _) is { } content)
        {
            span = content; // "3,000 rounds of ammunition"
        }

        counted = WithUnit(measure, known ?? SingularOf(head), end, span, "quantity.count", "A number with the noun that it counts.");
        return true;
    }

    /// <summary>"55 Russians": a name in the plural counts people.</summary>
    private string SingularOf(int head)
    {
        var form = parse[head].Form;
        var isPeople = char.IsUpper(form[0]) && form.Length > 3 && char.IsLower(form[1]) && form[^1] == 's';
        return isPeople ? "person" : parse[head].Lemma.ToLowerInvariant();
    }

    /// <summary>"of humanitarian cargo" after a unit; for money also "in aid", "worth of aid" and the noun right after it.</summary>
    public TextSpan? OfAfter(int end, string kind)
    {
        var at = end;
        at += atoms[at].Word == tables.Worth ? 1 : 0;
        if (atoms[at].Word == tables.NumberWords.Of || (kind == "money" && atoms[at].Word == tables.In))
        {
            return NounPhrase(at + 1, out _);
        }

        return kind is "money" or "mass" && !atoms.IsMark(at, '-') && TokenAt(at) is >= 0 and var next && parse[next].Upos != Upos.DET ? NounPhrase(at, out _) : null;
    }

    /// <summary>"borders of 86.6 thousand km²", "its territory is 29,800 km²": the noun before the number.</summary>
    public TextSpan? OfBefore(int first)
    {
        var token = TokenAt(first);
        if (token <= 0)
        {
            return null;
        }

        if (atoms[first - 1].Word == tables.NumberWords.Of)
        {
            return PhraseEndingAt(token - 2);
        }

        var sentence = parse.SentenceOf(token).Tokens;
        for (var i = token - 1; i >= Math.Max(sentence.First, token - 3); i--)
        {
            if (parse[i].Lemma is "be" or "total" or "equal" or "measure" or "exceed" or "reach" or "amount")
            {
                return SubjectBefore(i, sentence.First);
            }
        }

        return null;
    }

    /// <summary>The words before a verb, back to the start of the clause, without the article.</summary>
    private TextSpan? SubjectBefore(int verb, int sentenceFirst)
    {
        var first = verb;
        while (first > sentenceFirst && first > verb - 8
            && parse[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.NUM or Upos.PRON
            || (first > sentenceFirst && first < verb && first > verb - 8 && parse[first - 1].Form is "of" or "in"))
        {
            first--;
        }

        while (first < verb && parse[first].Upos is Upos.DET or Upos.PRON or Upos.ADP)
        {
            first++;
        }

        return first < verb && parse[verb - 1].Upos is Upos.NOUN or Upos.PROPN ? parse.SpanOf(new TokenRange(first, verb)) : null;
    }

    private TextSpan? PhraseEndingAt(int head)
    {
        if (head < 0 || parse[head].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return null;
        }

        var first = head;
        while (first > parse.SentenceOf(head).Tokens.First && head - first < Farthest && parse[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ)
        {
            first--;
        }

        return parse.SpanOf(new TokenRange(first, head + 1));
    }

    /// <summary>Adjectives and nouns from the atom on, without a leading article, up to the noun that heads them.</summary>
    private TextSpan? NounPhrase(int atom, out int head)
    {
        head = -1;
        var first = atoms[atom].Kind == AtomKind.Word ? TokenAt(atom) : -1;
        if (first < 0)
        {
            return null;
        }

        var end = parse.SentenceOf(first).Tokens.End;
        while (first < end && (parse[first].Upos is Upos.DET || IsOf(first) || parse[first].Form is "more" or "other" or "further" or "additional"))
        {
            first++;
        }

        for (var i = first; i < end && i - first < Farthest && Continues(i, first); i++)
        {
            if (parse[i].Upos is Upos.NOUN or Upos.PROPN || IsKnown(i))
            {
                head = i;
            }
        }

        // After "of" a word taken for an adjective stands for its noun.
        head = head < 0 && first < end && parse[first].Upos == Upos.ADJ && first > 0 && parse[first - 1].Form is "of" ? first : head;
        return head < 0 || times.At(head) is not null ? null : parse.SpanOf(new TokenRange(first, head + 1));
    }

    private bool IsOf(int token) => parse[token].Form is "of" && parse[token].Upos == Upos.ADP && token > 0 && parse[token - 1].Upos is Upos.NUM;

    /// <summary>True inside a noun phrase: a participle counts only before a noun, a hyphen only between words.</summary>
    private bool Continues(int token, int first) => parse[token].Upos switch
    {
        Upos.NOUN or Upos.PROPN or Upos.ADJ => true,
        _ when IsKnown(token) => true,
        Upos.VERB => (parse[token].Is("amod") || parse[token].Is("compound")) && parse[token].HeadIndex > token,
        Upos.ADV => token == first && parse[token].HeadIndex == token + 1,
        Upos.PUNCT => parse[token].Form is "-" && token > first,
        Upos.NUM => token > first && IsInModel(token),
        _ => false,
    };

    /// <summary>"SS-18", "AK-47": digits that a hyphen joins to letters in capitals.</summary>
    private bool IsInModel(int token) =>
        parse[token - 1].Form is "-" && token > 1 && char.IsUpper(parse[token - 2].Form[0]) && parse[token - 1].Span.End == parse[token].Span.Start;

    /// <summary>A noun that the lexicon knows as counted, whatever the tagger took it for: "three suspects".</summary>
    private bool IsKnown(int token) => parse[token].Form is [.., 's' or 'n'] && tables.Counted(parse[token].Lemma) is not null;

    private Measure WithUnit(Measure measure, string unit, int end, TextSpan? of, string rule, string reason) => measure with
    {
        Unit = unit,
        End = Math.Max(measure.End, end),
        Of = of,
        Rule = rule,
        Reason = reason,
    };

    private bool IsMoreOrOthers(int atom) => atoms.FormOf(atom) is "more" or "others" or "other";

    private bool StartsNoun(int atom) => NounPhrase(atom, out _) is not null;

    private int TokenAt(int atom)
    {
        var tokens = parse.TokensIn(atoms[atom].Span);
        return tokens.Count > 0 ? tokens.First : -1;
    }

    private int AtomAfter(int position)
    {
        var atom = atoms.FirstEndingAfter(Math.Max(position - 1, 0));
        return atom + 1;
    }
}
