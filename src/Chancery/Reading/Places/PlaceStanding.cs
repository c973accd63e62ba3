using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>
/// Decides whether the name of a state or of a seat of power is meant as a place or stands for the government:
/// "arrived in Moscow" against "Moscow said", "ties with Moscow", "between Moscow and Kyiv".
/// </summary>
/// <remarks>
/// States keep more of their uses as places than seats do: "aid to Armenia" goes to a country, "an appeal to Moscow"
/// to a government.
/// </remarks>
internal sealed class PlaceStanding(Parse parse, PlaceWords words)
{
    /// <summary>Why the name stands for a government; null when it is a place.</summary>
    public string? ActorBecause(TokenRange tokens, PlaceEntry entry)
    {
        var seat = entry.SeatOf is not null && !entry.IsCountry;
        if (!seat && !entry.IsCountry)
        {
            return null;
        }

        var because = ByMarks(tokens, seat) is { } known ? known.Because : ByRole(tokens, seat, entry);
        return because is null && entry.Feature == "facility" && !AtPlace(tokens) ? "no preposition of place stands before the building" : because;
    }

    // "at the White House", "outside Downing Street" against "taking the White House".
    private bool AtPlace(TokenRange tokens) =>
        PlaceTree.WordBefore(parse, words, tokens.First) is { } before && (PlaceWords.Has(words.Locatives, before) || before.Form is "to");

    private readonly record struct Verdict(string? Because);

    private static readonly Verdict _place = new(null);

    private Verdict? ByMarks(TokenRange tokens, bool seat)
    {
        var sentence = parse.SentenceOf(tokens.First).Tokens;
        if (tokens.End < sentence.End && PlaceTree.IsPossessiveMark(parse[tokens.End]))
        {
            return Possessive(tokens, sentence.End, seat);
        }

        if (tokens.End + 1 < sentence.End && parse[tokens.End].Form is "-" or "–" && PlaceWords.Has(words.HyphenParticiples, parse[tokens.End + 1]))
        {
            return new Verdict("it acts in a compound such as \"-backed\"");
        }

        return null;
    }

    private Verdict Possessive(TokenRange tokens, int end, bool seat)
    {
        var owned = OwnedNoun(tokens, end);
        if (owned is not { } noun)
        {
            return _place;
        }

        if (!seat)
        {
            return PlaceWords.Has(words.ActNouns, noun) ? new Verdict($"\"{noun.Form}\" is what a government has") : _place;
        }

        return PlaceWords.Has(words.PlacePossessions, noun) || noun.Upos == Upos.PROPN
            ? _place
            : new Verdict($"its \"{noun.Form}\" is a government's");
    }

    private Token? OwnedNoun(TokenRange tokens, int end)
    {
        var head = parse[PlaceTree.HeadOf(parse, tokens)];
        if (!head.IsRoot && head.Is("nmod") && head.HeadIndex >= tokens.End)
        {
            return head.Head;
        }

        for (var i = tokens.End + 1; i < end && i < tokens.End + 6; i++)
        {
            if (parse[i].Upos is Upos.NOUN or Upos.PROPN && (i + 1 == end || parse[i + 1].Upos is not (Upos.NOUN or Upos.PROPN)))
            {
                return parse[i];
            }
        }

        return null;
    }

    private string? ByRole(TokenRange tokens, bool seat, PlaceEntry entry)
    {
        var head = parse[PlaceTree.HeadOf(parse, tokens)];
        if (IsModifier(head, tokens))
        {
            return Modifier(head, tokens, seat, entry);
        }

        var first = PlaceTree.FirstConjunct(head);
        var preposition = PlaceTree.Preposition(head) ?? PlaceTree.Preposition(first);
        if (preposition is { } word)
        {
            return ByPreposition(word, first, seat);
        }

        if (parse.SentenceOf(tokens.First).Tokens.First < tokens.First && PlaceTree.WordBefore(parse, words, tokens.First) is { Upos: Upos.ADP } lone)
        {
            return ByPreposition(lone, first, seat);
        }

        return ByGrammar(first);
    }

    private static bool IsModifier(Token head, TokenRange tokens) =>
        !head.IsRoot && head.HeadIndex >= tokens.End && head.HeadIndex <= tokens.End + 3
        && (head.Is("compound") || head.Is("amod") || head.Relation is "nmod" or "nmod:desc" or "flat") && PlaceTree.Preposition(head) is null;

    // "US efforts" is an adjective in all but form; "Kremlin spokesman", "Kyiv authorities"; but "Kyiv residents".
    private string? Modifier(Token head, TokenRange tokens, bool seat, PlaceEntry entry)
    {
        var noun = head.Head;
        if (!seat)
        {
            var form = parse.SpanOf(tokens).Of(parse.Text);
            return form.ContainsAnyInRange('a', 'z') ? null : $"before \"{noun.Form}\" it is an adjective";
        }

        if (entry.Feature == "facility" || PlaceWords.Has(words.ActorCompounds, noun))
        {
            return $"before \"{noun.Form}\" it means the government";
        }

        return null;
    }

    private string? ByPreposition(Token preposition, Token head, bool seat)
    {
        var governor = head.IsRoot ? (Token?)null : head.Head;
        switch (preposition.Lemma.ToLowerInvariant())
        {
            case "between":
            case "among":
                return governor is { } bound && (PlaceWords.Has(words.WayNouns, bound) || bound.Lemma == "border") ? null : "it is a party between which something holds";
            case "with":
            case "against":
            case "versus":
                return governor is { Lemma: "border" or "frontier" } || AfterWay(preposition) ? null : "it is a party with or against which something is done";
            case "by":
                return head.Is("obl:agent") || governor is { Upos: Upos.VERB } || (governor is { } act && PlaceWords.Has(words.ActNouns, act)) ? "it is the one by whom it is done" : null;
            case "of":
                return seat && governor is { } of && PlaceWords.Has(words.ActNouns, of) ? $"\"{of.Form}\" is what a government has" : null;
            case "to":
            case "for":
                return seat && governor is { } to && PlaceWords.Has(words.TransferWords, to) ? $"\"{to.Form}\" goes to a government" : null;
            case "from":
                return seat && governor is { } from && (PlaceWords.Has(words.TransferWords, from) || PlaceWords.Has(words.ActNouns, from)) ? $"\"{from.Form}\" comes from a government" : null;
            case "on":
            case "upon":
                return seat && governor is { } on && PlaceWords.Has(words.OnNouns, on) ? $"\"{on.Form}\" bears on a government" : null;
            case "like":
            case "than":
            case "as":
            case "without":
                return seat ? "it is compared or counted as an actor" : null;
            default:
                return null;
        }
    }

    // "the Rafah crossing with Egypt", "the border with Poland", wherever the tree hangs it.
    private bool AfterWay(Token preposition) =>
        preposition.Index > preposition.Sentence.Tokens.First && parse[preposition.Index - 1] is var before
        && (PlaceWords.Has(words.WayNouns, before) || before.Lemma is "border" or "frontier");

    private string? ByGrammar(Token head)
    {
        if (head.IsRoot)
        {
            return null;
        }

        var governor = head.Head;
        if (head.Is("nsubj") && !head.Is("nsubj:pass") && !head.Is("nsubj:outer"))
        {
            return ActiveSubject(governor);
        }

        if (head.Is("nsubj:pass") || head.Is("obj") || head.Is("iobj"))
        {
            return PlaceWords.Has(words.AddressedVerbs, governor) ? $"\"{governor.Form}\" is done to a government" : null;
        }

        return null;
    }

    private string? ActiveSubject(Token governor)
    {
        if (governor.Child("cop") is not null || governor.Upos is not (Upos.VERB or Upos.AUX))
        {
            return PlaceWords.Has(words.AgentPredicates, governor) ? $"\"{governor.Form}\" is said of a government" : null;
        }

        return PlaceWords.Has(words.PlaceVerbs, governor) ? null : $"it is the one that acts in \"{governor.Form}\"";
    }
}
