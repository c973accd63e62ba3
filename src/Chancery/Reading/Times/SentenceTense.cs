using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Atoms;
using Chancery.Reading.Times.Patterns;

namespace Chancery.Reading.Times;

/// <summary>Tells from the predicate of a clause whether a time in it lies in the past or in the future.</summary>
internal sealed class SentenceTense(PatternSet set, AtomText atoms, Parse parse)
{
    private const int Highest = 12;
    private const int Farthest = 25;
    private TokenRange _time;

    /// <param name="tokens">The words of the time.</param>
    /// <param name="atom">Their first atom.</param>
    public TimeDirection At(TokenRange tokens, int atom)
    {
        if (IsCue(atom - 1, TimeClass.FutureCue) || IsCue(atom - 2, TimeClass.FutureCue) || IsCue(atom - 3, TimeClass.FutureCue))
        {
            return TimeDirection.Future;
        }

        var token = tokens.End - 1;
        _time = tokens;
        if (Entries.IsOpenedBy(tokens, parse) || FollowsPast(tokens.First) || PrecedesPast(tokens.End) || IsCue(atom - 1, TimeClass.PastCue))
        {
            return TimeDirection.Past;
        }

        var predicate = PredicateOf(token);
        return predicate < 0 ? NearestVerb(token) : OfPredicate(predicate, IsDirect(token, predicate));
    }

    /// <summary>"said Tuesday that", "said on Tuesday it would": right after a verb in the past, whatever the tree says.</summary>
    private bool FollowsPast(int token)
    {
        var sentence = parse.SentenceOf(token).Tokens.First;
        var before = token - 1;
        before -= before >= sentence && parse[before].Upos == Upos.ADP ? 1 : 0;
        return before >= sentence && parse[before] is { Upos: Upos.VERB, Xpos: "VBD" };
    }

    /// <summary>"the minister on Wednesday called".</summary>
    private bool PrecedesPast(int next) =>
        next < parse.Count && parse.SentenceOf(next).Tokens.First < next && parse[next] is { Upos: Upos.VERB, Xpos: "VBD" };

    /// <summary>True when the time dates an act of speech ("said on Tuesday"), not what the story is about.</summary>
    public bool DatesSpeech(int token)
    {
        var verb = PredicateOf(token);
        return verb >= 0 && HasClass(parse[verb].Lemma, TimeClass.Speech);
    }

    /// <summary>The nearest verb above, or word with a copula: "the deadline is Friday", "they will be back on Friday".</summary>
    private int PredicateOf(int token)
    {
        var current = token;
        for (var step = 0; step < Highest && current >= 0; step++)
        {
            if (current != token && parse[current].Upos == Upos.VERB)
            {
                return current;
            }

            foreach (var child in parse[current].Children)
            {
                if (child.Is("cop"))
                {
                    return current;
                }
            }

            current = parse[current].HeadIndex;
        }

        return -1;
    }

    /// <summary>True when the time hangs on the predicate itself, not on a noun beside it.</summary>
    private bool IsDirect(int token, int predicate)
    {
        var current = token;
        while (current >= 0 && current != predicate && (parse[current].Is("flat") || parse[current].Is("nummod") || parse[current].Is("compound") || parse[current].Is("appos")))
        {
            current = parse[current].HeadIndex;
        }

        if (current < 0 || current == predicate)
        {
            return current == predicate;
        }

        var above = parse[current].HeadIndex;
        while (above >= 0 && above != predicate && parse[above].Is("xcomp"))
        {
            above = parse[above].HeadIndex;
        }

        // "is an announcement in September": what hangs on a noun may be older than what is said of it.
        return above == predicate && (parse[current].Is("obl") || parse[current].Is("advmod")
            || (parse[predicate].Upos == Upos.VERB && (parse[current].Is("nmod") || parse[current].Is("obj"))));
    }

    /// <summary>Infinitives and participles leave the answer to the predicate above them.</summary>
    private TimeDirection OfPredicate(int predicate, bool direct)
    {
        for (var step = 0; step < Highest && predicate >= 0; step++)
        {
            var own = OfOne(predicate, direct, out var passOn);
            if (own != TimeDirection.Open || !passOn)
            {
                return own;
            }

            predicate = parse[predicate].HeadIndex;
            direct = false;
        }

        return TimeDirection.Open;
    }

    private TimeDirection OfOne(int predicate, bool direct, out bool passOn)
    {
        var token = parse[predicate];
        passOn = false;
        bool modal = false, perfect = false, past = false, present = false, bare = false, to = false;
        foreach (var child in token.Children)
        {
            to |= child.Is("mark") && child.Form is "to";
            if ((!child.Is("aux") && !child.Is("cop")) || _time.Contains(child.Index))
            {
                continue; // A month of May inside the time may be taken for the verb.
            }

            bare |= child.Xpos is "VB";

            modal |= child.Is("aux") && HasClass(child.Lemma, TimeClass.Future);
            perfect |= child.Is("aux") && child.Lemma is "have";
            past |= child.Xpos is "VBD";
            present |= child.Xpos is "VBZ" or "VBP" && child.Lemma is not "have";
        }

        if (modal)
        {
            // "he'd been seen" has no bare infinitive, unlike "would be seen".
            return perfect || (token.Xpos is "VBN" && !bare) ? TimeDirection.Past : TimeDirection.Future;
        }

        var intends = HasClass(token.Lemma, TimeClass.Future);
        if (intends && !perfect && (token.Xpos is "VBP" or "VBZ" or "VBN" || (token.Xpos is "VBG" && present) || token.Upos == Upos.ADJ))
        {
            return TimeDirection.Future;
        }

        if (to && bare && token.Xpos == "VBN")
        {
            return TimeDirection.Future; // "to be voted on"
        }

        passOn = token.Xpos == "VBN" && token.Is("xcomp"); // "stay shut on Monday"
        if (!passOn && (perfect || past || token.Xpos is "VBD" or "VBN"))
        {
            return TimeDirection.Past;
        }

        if (token.Xpos is "VBP" && !present && HasClass(token.Lemma, TimeClass.SamePast))
        {
            return TimeDirection.Past; // "367,000 people cast a ballot on Saturday"
        }

        if (present || token.Xpos is "VBZ" or "VBP")
        {
            // "The court meets Friday": the present with a day is a plan; what people say now was said before.
            return direct && !HasClass(token.Lemma, TimeClass.Speech) ? TimeDirection.Future : TimeDirection.Open;
        }

        passOn = true;
        var above = token.HeadIndex;
        return token.Xpos == "VB" && above >= 0 && (token.Is("xcomp") || token.Is("ccomp") || token.Is("acl") || token.Is("csubj"))
            && (HasClass(parse[above].Lemma, TimeClass.FutureAbove) || HasClass(parse[above].Form, TimeClass.FutureAbove))
            ? TimeDirection.Future
            : TimeDirection.Open;
    }

    /// <summary>Without a usable tree: the nearest verb before, else after.</summary>
    private TimeDirection NearestVerb(int token)
    {
        var sentence = parse.SentenceOf(token).Tokens;
        for (var i = token - 1; i >= Math.Max(sentence.First, token - Farthest); i--)
        {
            if (parse[i].Upos == Upos.VERB)
            {
                return OfOne(i, false, out _);
            }
        }

        for (var i = token + 1; i < Math.Min(sentence.End, token + Farthest); i++)
        {
            if (parse[i].Upos == Upos.VERB)
            {
                return OfOne(i, false, out _);
            }
        }

        return TimeDirection.Open;
    }

    private bool IsCue(int atom, TimeClass name) => atoms[atom].Word > 0 && set.Words.TryMatch(atoms, atom, name, out _, out _);

    private bool HasClass(ReadOnlySpan<char> lemma, TimeClass name) => set.Words.Has(set.Vocabulary.IdOf(lemma), name);
}
