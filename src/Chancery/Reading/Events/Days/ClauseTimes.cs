using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Which time expression dates a clause, wherever the tree hangs it.</summary>
internal sealed class ClauseTimes(EventScene scene)
{
    private const int _steps = 6;

    /// <summary>The date in the predicate's own clause; null when it has none.</summary>
    public TimeMention? Of(Predicate predicate) =>
        Below(predicate.Token)
        ?? (predicate.Support is { } support ? Below(support) ?? Inside(support) ?? BesideSubject(support) : null)
        ?? (predicate.Kind == PredicateKind.Verb ? Inside(predicate.Token) ?? BesideSubject(predicate.Token) : null);

    /// <summary>The length of time between the clause and the one that governs it: "<em>a day</em> after they captured it"; null when none is told in days.</summary>
    public (int Days, bool After)? Distance(Predicate predicate)
    {
        if (MarkOf(predicate.Token) is not { } mark || mark.Token == 0
            || scene.Times.At(mark.Token - 1) is not { Type: TimeType.Duration, Value: ['P', .. var number, 'D' or 'W'] value } || !int.TryParse(number, out var count))
        {
            return null;
        }

        return (value[^1] == 'W' ? count * 7 : count, mark.After);
    }

    /// <summary>"after", "before" or "since" before an adverbial clause, and whether the clause came first; null for other clauses.</summary>
    public (int Token, bool After)? MarkOf(int head)
    {
        if (!scene.Parse[head].Is("advcl"))
        {
            return null;
        }

        foreach (var child in scene.Parse[head].Children)
        {
            if ((child.Is("mark") || child.Is("case")) && child.Index < head && child.Lemma is "after" or "before" or "since" or "once")
            {
                return (child.Index, child.Lemma is not "before");
            }
        }

        return null;
    }

    /// <summary>"<em>hours after</em> they freed him": of the same day as far as anybody tells.</summary>
    public bool IsHoursApart(int mark) =>
        mark > 0 && (scene.Times.At(mark - 1) is { Type: TimeType.Duration, Value: ['P', 'T', ..] } || scene.Words.HoursApart.Contains(scene.Parse[mark - 1].Lemma));

    /// <summary>True where another verb stands between the act and the time, of which it may be the day.</summary>
    public bool HasVerbBetween(int act, TimeMention time)
    {
        for (var token = act + 1; token < time.Tokens.First; token++)
        {
            if (scene.Parse[token].Upos == Upos.VERB && Syntax.IsFinite(scene.Parse[token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where that preposition marks the time.</summary>
    public bool IsMarked(TimeMention time, string preposition)
    {
        foreach (var child in scene.Parse[HeadOf(time)].Children)
        {
            if (child.Is("case") && child.Lemma == preposition)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Times that hang on the word itself.</summary>
    private TimeMention? Below(int token)
    {
        TimeMention? best = null;
        foreach (var child in scene.Parse[token].Children)
        {
            if (!(child.Is("obl") || child.Is("advmod") || child.Is("nmod") || child.Is("dep") || child.Is("parataxis") || child.Is("nummod") || child.Is("dislocated")))
            {
                continue;
            }

            if (scene.Times.At(child.Index) is { Interval: not null, Type: TimeType.Date or TimeType.Time } time && !IsSinceThen(child.Index, token) && !IsMarked(time, "until"))
            {
                // A date outweighs a vague word ("now", "earlier").
                if (best is null || (best.Interval!.Value.Precision == DatePrecision.Open && time.Interval!.Value.Precision != DatePrecision.Open))
                {
                    best = time;
                }
            }
        }

        return best;
    }

    /// <summary>"met President Tsai on Wednesday": a day that the tree hangs on a name or thing of the clause dates the act too.</summary>
    private TimeMention? Inside(int verb)
    {
        var sentence = scene.Parse.SentenceOf(verb).Tokens;
        return Inside(verb, new TokenRange(verb + 1, sentence.End)) ?? Inside(verb, new TokenRange(sentence.First, verb)); // "In Norville on Monday they signed"
    }

    private TimeMention? Inside(int verb, TokenRange words)
    {
        foreach (var time in scene.Times.In(words))
        {
            if (time is { Interval: { Precision: not DatePrecision.Open }, Type: TimeType.Date or TimeType.Time } && IsInClause(time, verb) && !IsSinceThen(HeadOf(time), verb))
            {
                return time;
            }
        }

        return null;
    }

    /// <summary>"expelled two diplomats who had worked there since 2019": what is over dates from no "since"; only a perfect does.</summary>
    private bool IsSinceThen(int time, int verb)
    {
        var isSince = false;
        foreach (var child in scene.Parse[time].Children)
        {
            isSince |= child.Is("case") && child.Lemma is "since";
        }

        foreach (var child in isSince ? scene.Parse[verb].Children : default)
        {
            isSince &= !(child.Is("aux") && child.Lemma is "have");
        }

        return isSince;
    }

    /// <summary>True when only names and things without an act of their own stand between the time and the verb.</summary>
    private bool IsInClause(TimeMention time, int verb)
    {
        var current = HeadOf(time);
        for (var step = 0; step < _steps && current >= 0; step++)
        {
            if (current == verb)
            {
                return true;
            }

            var token = scene.Parse[current];
            var within = time.Tokens.Contains(current);
            if (!within && (token.Is("nsubj") || IsActOfItsOwn(current, verb))
                || !within && time.Interval!.Value.Precision != DatePrecision.Day // "remorse over the rule from 1910 to 1945": the thing's years
                || !(token.Is("nmod") || token.Is("obl") || token.Is("obj") || token.Is("flat") || token.Is("appos") || token.Is("nummod") || token.Is("compound")))
            {
                return false;
            }

            current = token.HeadIndex;
        }

        return false;
    }

    // "imposed sanctions on four officials on Monday", "promised it on a visit to Norville on Monday": the noun under the light verb, and the occasion, is no other act.
    private bool IsActOfItsOwn(int token, int verb) =>
        scene.Predicates.At(token) is { } predicate && predicate.Support != verb && !(scene.Parse[token].Is("obl") && scene.Words.OccasionNouns.Contains(predicate.Lemma));

    /// <summary>"Qatar on Saturday rejected…": a day between the subject and its verb that the tree hangs on the subject.</summary>
    private TimeMention? BesideSubject(int verb)
    {
        foreach (var child in scene.Parse[verb].Children)
        {
            if (!(child.Is("nsubj") || child.Is("nsubj:pass")) || child.Index > verb)
            {
                continue;
            }

            foreach (var time in scene.Times.In(new TokenRange(child.Index + 1, verb)))
            {
                if (time is { Interval: { Precision: DatePrecision.Day }, Type: TimeType.Date or TimeType.Time } && IsRightBefore(time, verb)
                    && scene.Parse[HeadOf(time)] is var head && head.Is("nmod") | head.Is("nmod:unmarked") | head.Is("obl"))
                {
                    return time;
                }
            }
        }

        return null;
    }

    /// <summary>Only auxiliaries and adverbs stand between.</summary>
    private bool IsRightBefore(TimeMention time, int verb)
    {
        for (var token = time.Tokens.End; token < verb; token++)
        {
            if (scene.Parse[token].HeadIndex != verb)
            {
                return false;
            }
        }

        return true;
    }

    private int HeadOf(TimeMention time) => HeadOf(time, scene.Parse);

    /// <summary>The word of a time on which its others hang.</summary>
    public static int HeadOf(TimeMention time, Parse parse)
    {
        var current = time.Tokens.First;
        while (parse[current].HeadIndex is >= 0 and var head && time.Tokens.Contains(head))
        {
            current = head;
        }

        return current;
    }
}
