using System.Collections.Frozen;
using Chancery.Language;

namespace Chancery.Reading.Predicates;

/// <summary>Small questions about one token and its dependents.</summary>
internal static class Syntax
{
    /// <summary>How many conjuncts and links are followed; real sentences stay far below, hostile ones must end.</summary>
    public const int Limit = 64;

    private static readonly FrozenSet<string> _bridgeNouns = FrozenSet.ToFrozenSet(
        ["exchange", "return", "behalf", "response", "accordance", "request", "invitation", "condition", "favor", "favour",
         "presence", "mediation", "auspices", "event", "reply", "retaliation", "protest", "support", "opposition",
         "cooperation", "coordination", "light", "spite", "front", "addition", "case", "eve", "wake", "aftermath", "basis", "pretext"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> _temporalNouns = FrozenSet.ToFrozenSet(
        ["day", "week", "month", "year", "hour", "minute", "morning", "evening", "night", "afternoon", "noon", "midnight", "weekend",
         "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april",
         "may", "june", "july", "august", "september", "october", "november", "december", "end", "spring", "summer", "autumn",
         "winter", "today", "tomorrow", "yesterday", "now", "then", "decade", "century", "time"],
        StringComparer.Ordinal);

    /// <summary>The relation without its subtype.</summary>
    public static ReadOnlySpan<char> Base(string relation)
    {
        var colon = relation.IndexOf(':');
        return colon < 0 ? relation : relation.AsSpan(0, colon);
    }

    public static string Lower(string lemma) => lemma.ToLowerInvariant();

    public static bool IsRelativePronoun(Token token) =>
        token.Upos is Upos.PRON or Upos.DET or Upos.ADV or Upos.SCONJ
        && Lower(token.Lemma) is "which" or "that" or "who" or "whom" or "where" or "when"
        && (token.Xpos.StartsWith('W') || token.Has("PronType=Rel") || token.Xpos.Length == 0);

    /// <summary>A noun that joins two prepositions into one: "in <em>exchange</em> for".</summary>
    public static bool IsBridge(string lemma) => _bridgeNouns.Contains(lemma);

    public static bool IsTemporal(Token token) =>
        token.Upos == Upos.NUM || _temporalNouns.Contains(Lower(token.Lemma));

    /// <summary>The first preposition or subordinating word before a phrase's head; null when there is none.</summary>
    public static Token? FirstPreposition(Token head)
    {
        foreach (var child in head.Children)
        {
            if (child.Index > head.Index)
            {
                return null;
            }

            if (child.Is("case") || child.Is("mark"))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The preposition words before a phrase's head, joined; empty when there are none.</summary>
    public static string Preposition(Token head)
    {
        var own = PrepositionAt(head);
        if (own.Length > 0)
        {
            return own;
        }

        // "with Prime Minister X": the parser may hang the preposition on the title before the name.
        foreach (var child in head.Children)
        {
            if (child.Index < head.Index && (child.Relation is "nmod:desc" || child.Is("compound") || child.Is("amod")) && PrepositionAt(child) is { Length: > 0 } below)
            {
                return below;
            }
        }

        return "";
    }

    private static string PrepositionAt(Token head)
    {
        var result = "";
        foreach (var child in head.Children)
        {
            if (child.Index > head.Index || !child.Is("case") || child.Lemma is "'s" or "'" or "’s")
            {
                continue;
            }

            var words = WithFixed(child);
            result = result.Length == 0 ? words : result + "_" + words;
            if (result.Length > Limit)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>A function word with its fixed continuation: <c>because_of</c>, <c>as_well_as</c>.</summary>
    public static string WithFixed(Token word)
    {
        var result = Lower(word.Upos == Upos.VERB || word.Form.EndsWith("ing", StringComparison.Ordinal) ? word.Form.ToString() : word.Lemma); // "following weeks of talks"
        foreach (var child in word.Children)
        {
            if (child.Is("fixed") && result.Length < Limit)
            {
                result += "_" + Lower(child.Lemma);
            }
        }

        return result;
    }

    public static bool HasChild(Token token, string relation) => token.Child(relation) is not null;

    /// <summary>
    /// Adds a phrase's head and the heads coordinated with it, wherever the tree hangs them: in "Japan, India and Nepal" the
    /// last may hang from the second.
    /// </summary>
    public static void AddWithConjuncts(Token head, List<int> list)
    {
        var row = new List<Token> { head };
        for (var i = 0; i < row.Count && list.Count < Limit; i++)
        {
            PredicateDraft.AddNew(list, row[i].Index);
            AddConjuncts(row[i], row);
        }
    }

    /// <summary>Adds what a noun is coordinated with directly.</summary>
    public static void AddConjuncts(Token head, List<Token> row)
    {
        foreach (var child in head.Children)
        {
            if (child.Is("conj") && child.Upos is not (Upos.VERB or Upos.AUX) && row.Count < Limit)
            {
                row.Add(child);
            }
        }
    }

    /// <summary>"to sign", or a bare infinitive without an auxiliary of its own.</summary>
    public static bool IsInfinitive(Token token) =>
        HasMark(token, "to") || ((token.Xpos == "VB" || token.Has("VerbForm=Inf")) && !HasChild(token, "aux"));

    public static bool HasMark(Token token, string lemma)
    {
        foreach (var child in token.Children)
        {
            if ((child.Is("mark") || child.Is("case")) && child.Index < token.Index && Lower(child.Lemma) == lemma)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsFinite(Token token) =>
        token.Xpos is "VBD" or "VBZ" or "VBP" or "MD" || token.Has("VerbForm=Fin");

    public static bool IsPastParticiple(Token token) =>
        token.Xpos == "VBN" || (token.Xpos is not "VBD" && token.Has("VerbForm=Part") && token.Has("Tense=Past"));

    public static bool IsGerund(Token token) =>
        token.Xpos == "VBG" || token.Has("VerbForm=Ger") || (token.Has("VerbForm=Part") && token.Has("Tense=Pres"));
}
