using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>The way from a predicate to a mention: the argument it stands in, and the relations up and down the tree.</summary>
internal static class PartyWay
{
    private const int Steps = 6;
    private const int Owners = 3;
    private const int Far = 12;

    /// <summary>The argument that the mention is, or heads the owner of; null when it stands elsewhere.</summary>
    public static string? Role(int head, Predicate predicate, Parse parse)
    {
        var token = head;
        for (var step = 0; step < Owners && token >= 0 && token != predicate.Token; step++)
        {
            var role = predicate.Subjects.Contains(token) ? predicate.SubjectCarried ? "carried" : "subject"
                : predicate.Objects.Contains(token) ? "object"
                : predicate.IndirectObjects.Contains(token) ? "indirect"
                : predicate.Modifiers.Contains(token) ? "modifier"
                : PrepositionOf(token, predicate);
            if (role is not null)
            {
                return step == 0 ? role : $"{role}/{step}:{Syntax.Base(parse[head].Relation)}";
            }

            token = parse[token].HeadIndex;
        }

        return null;
    }

    /// <summary>Relations up from the act (&lt;) and down to the mention (&gt;); <c>far</c> where it is a long way.</summary>
    public static string Path(int head, Predicate predicate, Parse parse)
    {
        var up = new List<int>();
        for (var token = predicate.Token; token >= 0 && up.Count < Steps; token = parse[token].HeadIndex)
        {
            up.Add(token);
        }

        var down = "";
        var steps = 0;
        for (var token = head; token >= 0 && steps < Steps; token = parse[token].HeadIndex, steps++)
        {
            var meet = up.IndexOf(token);
            if (meet >= 0)
            {
                for (var i = meet - 1; i >= 0; i--)
                {
                    down = $"<{Syntax.Base(parse[up[i]].Relation)}{down}";
                }

                return down;
            }

            down = $">{Step(parse[token])}{down}";
        }

        return "far";
    }

    /// <summary>The clause below the act in which the mention stands ("closed the paper <em>after Norland protested</em>"), by its relation and mark; empty where none parts them.</summary>
    public static string Clause(int head, Predicate predicate, Parse parse)
    {
        var clause = -1;
        var token = head;
        for (var step = 0; step < Far && token >= 0 && !IsAbove(token, predicate.Token, parse); step++)
        {
            if (Syntax.Base(parse[token].Relation) is "advcl" or "acl" or "ccomp" or "xcomp" or "csubj" or "parataxis" || (parse[token].Is("conj") && parse[token].Upos == Upos.VERB))
            {
                clause = token;
            }

            token = parse[token].HeadIndex;
        }

        return clause < 0 ? "" : $"{Syntax.Base(parse[clause].Relation)}:{Markers.MarkerOf(parse[clause])}";
    }

    private static bool IsAbove(int above, int token, Parse parse)
    {
        for (var step = 0; step < Far && token >= 0; step++)
        {
            if (token == above)
            {
                return true;
            }

            token = parse[token].HeadIndex;
        }

        return false;
    }

    /// <summary>The mention of a party within the words that an argument holds, else the one next to the predicate.</summary>
    public static PartyMention? Nearest(Party party, Predicate predicate, TokenRange words, Parse parse)
    {
        const int elsewhere = 100;
        return party.Nearest(words, mention => (Role(mention.Head, predicate, parse) is null ? elsewhere : 0) + Math.Abs(mention.Head - predicate.Token));
    }

    private static string? PrepositionOf(int token, Predicate predicate)
    {
        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (oblique.Token == token)
            {
                return oblique.Preposition;
            }
        }

        return null;
    }

    private static string Step(Token token) => token switch
    {
        _ when token.Is("nmod:poss") => "poss",
        _ when token.Is("obl:agent") => "agent",
        _ when token.Is("nsubj:pass") => "nsubj:pass",
        _ when token.Is("obl") || token.Is("nmod") => Syntax.Preposition(token),
        _ => Syntax.Base(token.Relation).ToString(),
    };
}
