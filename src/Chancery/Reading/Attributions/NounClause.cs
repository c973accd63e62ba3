using Chancery.Language;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Finds the end of a clause right behind the noun that it fills: "the claim <em>that ballots were burned</em> shocked many".</summary>
/// <remarks>
/// Parsers often take such a clause for a relative one, and with it the main verb behind it; so it is read from left to
/// right: its own verb comes first, and a second finite verb without a subject or link of its own is the sentence's.
/// </remarks>
internal sealed class NounClause(Context context, ContentEnd ends)
{
    /// <summary>How far the verb of the clause may stand from its "that".</summary>
    private const int _window = 16;

    /// <summary>The first token behind the clause; null when what follows the noun is a relative clause or none.</summary>
    public int? End(Token noun, int that)
    {
        var limit = ends.OfClause(noun, that);
        var opening = that + 2 < limit && context.Quotations.At(context.Parse[that + 1].Span.Start) >= 0 && context.IsPunctuation(that + 1) ? that + 2 : that + 1;
        if (!StartsSubject(context.Parse[opening]) || FirstVerb(that + 1, limit) is not { } verb)
        {
            return null;
        }

        var end = SecondVerb(verb, limit) ?? limit;
        return LeavesGap(verb, end, context.Parse[that]) ? null : end;
    }

    private static bool StartsSubject(Token word) =>
        !Syntax.IsFinite(word) && word.Upos is Upos.DET or Upos.NOUN or Upos.PRON or Upos.PROPN or Upos.NUM or Upos.ADJ or Upos.ADV or Upos.ADP or Upos.SCONJ or Upos.VERB;

    /// <summary>The last word of the clause's own verb group.</summary>
    private int? FirstVerb(int from, int limit)
    {
        for (var token = from; token < Math.Min(limit, from + _window); token++)
        {
            if (!Syntax.IsFinite(context.Parse[token]))
            {
                continue;
            }

            while (token + 1 < limit && context.Parse[token + 1].Upos is Upos.AUX or Upos.PART or Upos.ADV || (token + 1 < limit && context.Parse[token].Upos == Upos.AUX && context.Parse[token + 1] is { Upos: Upos.VERB } main && !Syntax.IsFinite(main)))
            {
                token++;
            }

            return token;
        }

        return null;
    }

    private int? SecondVerb(int verb, int limit)
    {
        for (var token = verb + 1; token < limit; token++)
        {
            var word = context.Parse[token];
            if (word.Upos is Upos.SCONJ or Upos.CCONJ || word.Form is "," || word.Xpos.StartsWith('W') || (word.Upos == Upos.PRON && word.Xpos == "PRP"))
            {
                return null;
            }

            if (Syntax.IsFinite(word))
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>"the claim that he made": a single active verb without its object makes a relative clause.</summary>
    private bool LeavesGap(int verb, int end, Token that) =>
        that.Upos == Upos.PRON && that.Is("obj") && verb + 1 >= end && context.Parse[verb].Upos == Upos.VERB && (context.Parse[verb - 1].Upos != Upos.AUX || that.HeadIndex == verb);
}
