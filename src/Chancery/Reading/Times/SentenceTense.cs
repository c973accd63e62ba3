using Chancery.Language;
using Chancery.Reading.Atoms;
using Chancery.Reading.Times.Patterns;

namespace Chancery.Reading.Times;

/// <summary>Tells from the verb of a sentence whether a time in it lies in the past or in the future.</summary>
internal sealed class SentenceTense(PatternSet set, AtomText atoms, Parse parse)
{
    private const int Highest = 12;
    private const int Farthest = 25;

    public TimeDirection At(int token, int atom)
    {
        if (IsFutureCue(atom - 1) || IsFutureCue(atom - 2))
        {
            return TimeDirection.Future;
        }

        var verb = GovernorOf(token);
        return verb < 0 ? NearestVerb(token) : OfVerb(verb);
    }

    /// <summary>True when the time dates an act of speech ("said on Tuesday"), not what the story is about.</summary>
    public bool DatesSpeech(int token)
    {
        var verb = GovernorOf(token);
        return verb >= 0 && HasClass(parse[verb].Lemma, TimeClass.Speech);
    }

    private int GovernorOf(int token)
    {
        var current = token;
        for (var step = 0; step < Highest && current >= 0; step++)
        {
            if (current != token && parse[current].Upos == Upos.VERB)
            {
                return current;
            }

            current = parse[current].HeadIndex;
        }

        return -1;
    }

    private TimeDirection OfVerb(int verb)
    {
        for (var step = 0; step < Highest && verb >= 0; step++)
        {
            var own = OfOneVerb(verb, out var passOn);
            if (own != TimeDirection.Open || !passOn)
            {
                return own;
            }

            verb = parse[verb].HeadIndex;
        }

        return TimeDirection.Open;
    }

    /// <summary><paramref name="passOn"/>: an infinitive or participle leaves the answer to the verb above it.</summary>
    private TimeDirection OfOneVerb(int verb, out bool passOn)
    {
        passOn = false;
        var token = parse[verb];
        var intends = HasClass(token.Lemma, TimeClass.Future);
        foreach (var child in token.Children)
        {
            if (child.Is("aux") && HasClass(child.Lemma, TimeClass.Future))
            {
                return TimeDirection.Future;
            }
        }

        if (intends && token.Xpos is "VBN" or "VBP" or "VBZ")
        {
            return TimeDirection.Future;
        }

        if (token.Xpos is "VBD" or "VBN" && !token.Is("acl") || token.Has("Tense=Past"))
        {
            return intends && parse[verb].Xpos != "VBD" ? TimeDirection.Future : TimeDirection.Past;
        }

        passOn = token.Xpos is "VB" or "VBG" or "VBN" || token.Upos is not (Upos.VERB or Upos.AUX);
        var above = token.HeadIndex;
        return token.Xpos == "VB" && above >= 0 && HasClass(parse[above].Lemma, TimeClass.Future)
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
                return OfOneVerb(i, out _);
            }
        }

        for (var i = token + 1; i < Math.Min(sentence.End, token + Farthest); i++)
        {
            if (parse[i].Upos == Upos.VERB)
            {
                return OfOneVerb(i, out _);
            }
        }

        return TimeDirection.Open;
    }

    private bool IsFutureCue(int atom) =>
        atoms[atom].Word > 0 && set.Words.TryMatch(atoms, atom, TimeClass.FutureCue, out _, out _);

    private bool HasClass(string lemma, TimeClass name) => set.Words.Has(set.Vocabulary.IdOf(lemma), name);
}
