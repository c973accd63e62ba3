using Chancery.Language;

namespace Chancery.Reading.Predicates;

/// <summary>Reads by which words a clause is brought in and how it hangs on its governor.</summary>
internal static class Markers
{
    /// <summary>The clause of a dependent that is one; null for other dependents.</summary>
    public static Clause? Read(Token child)
    {
        if (child.Is("xcomp") || child.Is("ccomp") || IsGerundComplement(child))
        {
            return new Clause(ClauseKind.Complement, child.Index, MarkerOf(child));
        }

        return child.Is("advcl") ? Adverbial(child) : null;
    }

    /// <summary>"accused Armenia <em>of attacking</em>": what such a preposition brings in completes the verb, even where the tree hangs it as a circumstance.</summary>
    public static bool IsGerundComplement(Token clause) =>
        clause.Is("advcl") && !Syntax.IsFinite(clause) && MarkerOf(clause) is "of" or "from" or "into";

    /// <summary>A clause on a noun: "readiness <em>to…</em>", "the claim <em>that…</em>", "the aim <em>of</em> withdrawing".</summary>
    public static Clause? OnNoun(Token child)
    {
        if (child.Relation == "acl:relcl" || !(child.Is("acl") || child.Is("ccomp") || child.Is("xcomp") || child.Is("advcl")))
        {
            return null;
        }

        var marker = MarkerOf(child);
        return marker.Length == 0 && Syntax.IsPastParticiple(child)
            ? null
            : new Clause(ClauseKind.Complement, child.Index, marker);
    }

    /// <summary>"on the <em>condition that</em>…", "in <em>exchange for</em> lifting": a noun that only brings a clause in.</summary>
    public static Clause? ThroughBridge(Token noun, string preposition)
    {
        if (!Syntax.IsBridge(noun.Lemma) && noun.Lemma is not ("understanding" or "ground" or "proviso" or "assumption"))
        {
            return null;
        }

        foreach (var child in noun.Children)
        {
            if ((child.Is("acl") || child.Is("ccomp") || child.Is("advcl")) && child.Index > noun.Index)
            {
                var marker = MarkerOf(child);
                return new Clause(ClauseKind.Adverbial, child.Index, $"{preposition}_{noun.Lemma}_{(marker.Length == 0 ? "that" : marker)}");
            }
        }

        return null;
    }

    public static string MarkerOf(Token clause)
    {
        var result = "";
        foreach (var child in clause.Children)
        {
            var brings = child.Is("mark") || (child.Is("case") && child.Index < clause.Index)
                || (child.Is("advmod") && Syntax.Lower(child.Lemma) is "when" or "whenever" or "where" or "once" && child.Index < clause.Index);
            if (brings && result.Length < Syntax.Limit)
            {
                var words = Syntax.WithFixed(child);
                result = result.Length == 0 ? words : result + "_" + words;
            }
        }

        return result;
    }

    private static Clause Adverbial(Token child)
    {
        // "provided that…", "assuming that…", "given that…": the participle is only a conjunction.
        if (child.Lemma is "provide" or "assume" or "suppose" or "give" && child.Child("ccomp") is { } inner && child.Child("nsubj") is null)
        {
            return new Clause(ClauseKind.Adverbial, inner.Index, Syntax.Lower(child.Form.ToString()) + "_that");
        }

        var marker = MarkerOf(child);
        if (marker is "to" or "in_order_to" or "so_as_to" or "in_order" or "so_that" || (marker.Length == 0 && Syntax.IsInfinitive(child)))
        {
            return new Clause(ClauseKind.Purpose, child.Index, marker.Length == 0 ? "to" : marker);
        }

        if (marker is "from" or "of" or "into" or "against")
        {
            return new Clause(ClauseKind.Complement, child.Index, marker); // "barred them from entering" is what is barred, however it hangs
        }

        return marker.Length == 0 && !Syntax.IsFinite(child)
            ? new Clause(ClauseKind.Participial, child.Index, marker)
            : new Clause(ClauseKind.Adverbial, child.Index, marker);
    }
}
