using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;
using Chancery.Reading.Times;

namespace Chancery.Reading.Places;

/// <summary>Finds the stretches of a report that may name places, longest names first, never overlapping.</summary>
internal sealed class CandidateFinder(PlaceIndex index, Parse parse, TimeMentions times, TokenRange? dateline)
{
    /// <summary>No name of a place has more tokens; longer ones are mistakes of the name finder.</summary>
    private const int LongestName = 12;

    private readonly NameGuard _guard = new(parse, index.Words);
    private readonly List<PlaceCandidate> _found = [];
    private readonly List<PlaceName> _doubtful = [];

    /// <summary>In text order.</summary>
    public List<PlaceCandidate> Find()
    {
        var time = 0;
        for (var token = 0; token < parse.Count;)
        {
            while (time < times.Items.Count && times.Items[time].Tokens.End <= token)
            {
                time++;
            }

            var inTime = time < times.Items.Count && times.Items[time].Tokens.Contains(token);
            token = inTime ? token + 1 : Next(token);
        }

        TakeDoubtful();
        return _found;
    }

    private int Next(int token)
    {
        if (MayBeAbbreviation(token) && index.TryMatchAbbreviation(parse, token, out var abbreviation))
        {
            _found.Add(new PlaceCandidate { Name = abbreviation.Tokens, Whole = abbreviation.Tokens, Match = abbreviation, Dateline = FollowsPlace(token) && _found[^1].Dateline });
            return abbreviation.Tokens.End;
        }

        if (index.TryMatch(parse, token, out var match))
        {
            return TakeKnown(match);
        }

        if (PlaceWords.Has(index.Words.Directions, parse[token]) && token + 1 < parse.SentenceOf(token).Tokens.End && index.TryMatch(parse, token + 1, out _))
        {
            return token + 1; // "eastern <em>Congo</em>", though the name finder takes both words for the name
        }

        if (_guard.NameAt(token) is { Type: NameType.Location } name && name.Tokens.First == token && MayBeUnknownPlace(name.Tokens) && SaysPlace(name.Tokens))
        {
            return TakeUnknown(name.Tokens, "The name finder takes it for a place; the gazetteer does not hold it.");
        }

        return StartsUnknown(token, out var end) ? TakeUnknown(new TokenRange(token, end), "The word before it says what sort of place it is; the gazetteer does not hold it.") : token + 1;
    }

    // "Tulsa, Okla."; and on its own, where its full stops tell it from a word, "in N.H."
    private bool MayBeAbbreviation(int token) =>
        (FollowsPlace(token) && (parse[token].Form.EndsWith(".") || !parse[token].Form.ContainsAnyInRange('a', 'z')))
        || (token > 0 && parse[token].Form is [>= 'A' and <= 'Z', '.', >= 'A' and <= 'Z', ..] && _guard.IsLocative(new TokenRange(token, token + 1)));

    // "Tulsa, Okla."
    private bool FollowsPlace(int token) =>
        _found.Count > 0 && _found[^1].Whole.End == token - 1 && parse[token - 1].Form is "," && PlaceTree.IsCapitalised(parse[token]);

    // The name finder errs on "State Department" or "Northern Command": a word for a kind of thing is no name by itself.
    private bool MayBeUnknownPlace(TokenRange tokens)
    {
        var end = parse.SentenceOf(tokens.First).Tokens.End;
        if (tokens.End < end && PlaceTree.IsCapitalised(parse[tokens.End])
            && (PlaceWords.Has(index.Words.OrganisationTails, parse[tokens.End]) || PlaceWords.Has(index.Words.OrganisationHeads, parse[tokens.End])))
        {
            return false;
        }

        // "RSF", "M23"; "Khalifa" before "Haftar".
        if (!parse.SpanOf(tokens).Of(parse.Text).ContainsAnyInRange('a', 'z')
            || (tokens.End < end && parse[tokens.End].Upos == Upos.PROPN && PlaceTree.PartsOfOneName(parse, tokens.End - 1, tokens.End)))
        {
            return false;
        }

        for (var i = tokens.First; i < tokens.End; i++)
        {
            var token = parse[i];
            var generic = !PlaceTree.IsCapitalised(token) || index.Words.Areas.TryMatch(parse, i, out _) || index.Words.Facilities.TryMatch(parse, i, out _)
                || PlaceWords.Has(index.Words.Directions, token) || PlaceWords.Has(index.Words.OrganisationHeads, token)
                || PlaceWords.Has(index.Words.Titles, token) || index.Demonyms.TryMatch(parse, i, out _);
            if (!generic)
            {
                return true;
            }
        }

        return false;
    }

    // The name finder alone is not enough for a name that the gazetteer lacks: it takes surnames for places. The words
    // around must speak of a place: "in X", "the town of X", "X Bay", "X, Texas", "in Kyiv and X".
    private bool SaysPlace(TokenRange tokens)
    {
        var last = parse[tokens.End - 1];
        if (_guard.IsSurname(tokens.End - 1) || (tokens.First > 0 && PlaceWords.Has(index.Words.Titles, parse[tokens.First - 1])))
        {
            return false;
        }

        if ((tokens.Count > 1 && PlaceWords.Has(index.Words.PlaceTails, last)) || _guard.IsPlainlyPlace(tokens) || (dateline is { } range && range.Overlaps(tokens)))
        {
            return true;
        }

        return (HolderFollows(tokens.End, out var holder) && holder.Best.SeatOf is null) || (_found.Count > 0 && _found[^1].Whole.End == tokens.First - 1 && parse[tokens.First - 1].Form is "," or "and" or "("
            && (_guard.IsLocative(tokens) || _guard.FollowsSettlement(_found[^1].Name.First)));
    }

    // ", Texas", ", Okla."
    private bool HolderFollows(int end, out PlaceName holder)
    {
        holder = default;
        return end + 1 < parse.SentenceOf(end - 1).Tokens.End && parse[end].Form is ","
            && (index.TryMatchAbbreviation(parse, end + 1, out holder) || index.TryMatch(parse, end + 1, out holder))
            && holder.Best is { Feature: "country" or "region" } or { SeatOf: "USA" };
    }

    private int TakeKnown(PlaceName match)
    {
        var best = match.Best;
        var isDateline = (dateline is { } range && range.Overlaps(match.Tokens)) || OpensLine(match.Tokens);
        var longer = LongerLocation(match.Tokens);
        if (longer is { } unknown && SaysPlace(unknown))
        {
            return TakeUnknown(unknown, "The name finder takes the longer name for a place; the gazetteer does not hold it.");
        }

        if (isDateline || IsHeld(match) || (_guard.IsOwnName(match.Tokens, best, afterPlace: _found.Count > 0 && _found[^1].Whole.End == match.Tokens.First - 1) && !IsShoutedWord(match) && !IsAcronym(match, best)))
        {
            var candidate = new PlaceCandidate { Name = match.Tokens, Whole = match.Tokens, Match = match, Dateline = isDateline };
            Extend(candidate);
            _found.Add(candidate);
            return candidate.Whole.End;
        }

        if (_guard.IsWeak(match.Tokens, best) && !_guard.IsSurname(match.Tokens.First))
        {
            _doubtful.Add(match);
        }

        return match.Tokens.End;
    }

    // A small place that the report plainly speaks of ("in Ashby, police said") is meant elsewhere too ("the Ashby school").
    private void TakeDoubtful()
    {
        var plain = _found.Where(candidate => candidate.Match is not null).Select(candidate => candidate.Match!.Value.Key).ToHashSet();
        var more = _doubtful.Where(match => plain.Contains(match.Key) && _guard.IsOwnName(match.Tokens, match.Best, established: true)).ToList();
        if (more.Count > 0)
        {
            _found.AddRange(more.Select(match => new PlaceCandidate { Name = match.Tokens, Whole = match.Tokens, Match = match }));
            _found.Sort((a, b) => a.Name.First.CompareTo(b.Name.First));
        }
    }

    // "Ashby, Okla.": no person and no word is written so; "Carson, Texas Senator Harrow" is no town of Texas.
    private bool IsHeld(PlaceName match) =>
        HolderFollows(match.Tokens.End, out var holder) && Array.Exists(match.Bearers, place => Array.Exists(holder.Bearers, area => PlaceContainment.Holds(area, place)))
        && MayBeWord(parse[match.Tokens.First]) && PlaceTree.IsCapitalised(parse[match.Tokens.First])
        && !(_guard.NameAt(match.Tokens.First) is { Type: not NameType.Location } name && name.Tokens.Count > match.Tokens.Count);

    // "in Reading, Pa.": what is a verb at the start of a sentence is a name inside it.
    private static bool MayBeWord(Token token) =>
        token.Upos is Upos.PROPN or Upos.NOUN or Upos.ADJ || (token.Upos is Upos.VERB or Upos.X && token.Index > token.Sentence.Tokens.First);

    // "BRUSSELS - Ministers meet.": capitals at the start of a line, and a dash.
    private bool OpensLine(TokenRange tokens)
    {
        var sentence = parse.SentenceOf(tokens.First).Tokens;
        if (tokens.End + 1 >= sentence.End || parse[tokens.End].Form is not ("-" or "–" or "—" or "--") || parse.SpanOf(tokens).Of(parse.Text).ContainsAnyInRange('a', 'z'))
        {
            return false;
        }

        for (var i = sentence.First; i < tokens.First; i++)
        {
            if (parse[i].Upos is not (Upos.PUNCT or Upos.SYM) && !parse[i].Form.ContainsAny("*•·"))
            {
                return false;
            }
        }

        return parse.SpanOf(tokens).Length > 3 && HasSmallLettersAround(tokens);
    }

    // "US" in a line all in capitals may be the pronoun.
    private bool IsShoutedWord(PlaceName match)
    {
        if (match.Tokens.Count > 1 || parse[match.Tokens.First].Form.Length > 3 || parse[match.Tokens.First].Upos == Upos.PROPN)
        {
            return false;
        }

        return !HasSmallLettersAround(match.Tokens);
    }

    // The part of the sentence around the name; not all of it, so that endless sentences cost no more than others.
    private bool HasSmallLettersAround(TokenRange tokens)
    {
        const int Window = 200;
        var sentence = parse.SentenceOf(tokens.First).Span;
        var name = parse.SpanOf(tokens);
        var start = Math.Max(sentence.Start, name.Start - Window);
        var end = Math.Min(sentence.End, name.End + Window);
        return parse.Text.AsSpan(start, end - start).ContainsAnyInRange('a', 'z');
    }

    // "SANA reported": capitals in a line that is not all capitals are an abbreviation, not the city.
    private bool IsAcronym(PlaceName match, PlaceEntry best)
    {
        var span = parse.SpanOf(match.Tokens);
        var sentence = parse.SentenceOf(match.Tokens.First);
        return match.Tokens.Count == 1 && match.Tokens.First > sentence.Tokens.First && span.Length <= 5
            && !span.Of(parse.Text).ContainsAnyInRange('a', 'z') && HasSmallLettersAround(match.Tokens)
            && !best.IsCountry && best.SeatOf != "USA";
    }

    /// <summary>A place name of the name finder that goes on beyond the match with more than words for kinds of places.</summary>
    private TokenRange? LongerLocation(TokenRange match)
    {
        if (_guard.NameAt(match.First) is not { Type: NameType.Location } name || name.Tokens.Count <= match.Count || name.Tokens.Count > LongestName)
        {
            return null;
        }

        for (var i = name.Tokens.First; i < name.Tokens.End; i++)
        {
            var token = parse[i];
            var kind = match.Contains(i) || token.Upos is Upos.PUNCT or Upos.DET or Upos.ADP || PlaceTree.IsPossessiveMark(token)
                || PlaceWords.Has(index.Words.Directions, token)
                || index.Words.Areas.TryMatch(parse, i, out _) || index.Words.Facilities.TryMatch(parse, i, out _)
                || index.TryMatch(parse, i, out _);
            if (!kind)
            {
                return name.Tokens.First >= (_found.Count == 0 ? 0 : _found[^1].Whole.End) ? name.Tokens : null;
            }
        }

        return null;
    }

    // "the village of Xyz", "Xyz district": a capitalised unknown name beside a word for a kind of place.
    private bool StartsUnknown(int token, out int end)
    {
        end = token;
        var sentence = parse.SentenceOf(token).Tokens;
        if (!IsFreeName(token) || token == sentence.First)
        {
            return false;
        }

        while (end < sentence.End && IsFreeName(end) && end - token < 4)
        {
            end++;
        }

        var tokens = new TokenRange(token, end);
        return (_guard.FollowsSettlement(token) || (tokens.Count > 1 && parse[end - 1].Form is "County" or "Parish")) && MayBeUnknownPlace(tokens);
    }

    private bool IsFreeName(int token) =>
        parse[token].Upos == Upos.PROPN && PlaceTree.IsCapitalised(parse[token]);

    private int TakeUnknown(TokenRange tokens, string because)
    {
        var candidate = new PlaceCandidate { Name = tokens, Whole = tokens, UnknownBecause = because, Dateline = dateline is { } range && range.Overlaps(tokens) };
        Extend(candidate);
        _found.Add(candidate);
        return candidate.Whole.End;
    }

    /// <summary>Takes in a facility after the name ("Yerevan airport") or before it ("the port of Odesa").</summary>
    private void Extend(PlaceCandidate candidate)
    {
        var sentence = parse.SentenceOf(candidate.Name.First).Tokens;
        var end = candidate.Name.End;
        if (end < sentence.End && IsFacilityTail(end, sentence.End, out var tail))
        {
            candidate.Facility = tail;
            candidate.Whole = new TokenRange(candidate.Whole.First, tail.End);
            return;
        }

        if (end < sentence.End && index.Words.Areas.TryMatch(parse, end, out var area))
        {
            candidate.AreaFollows = true;
            if (PlaceTree.IsCapitalised(parse[end]))
            {
                candidate.Whole = new TokenRange(candidate.Whole.First, area.Tokens.End);
            }
        }

        TakeFacilityBefore(candidate, sentence.First);
    }

    private bool IsFacilityTail(int token, int end, out TokenRange tail)
    {
        tail = default;
        if (index.Words.Facilities.TryMatch(parse, token, out var match))
        {
            tail = match.Tokens;
            return true;
        }

        // "Kyiv's Boryspil airport" is left apart; "Erebuni military airport" is one.
        if (token + 1 < end && parse[token].Upos is Upos.ADJ or Upos.PROPN && parse[token].Form is "international" or "International" or "military" or "naval" or "main"
            && index.Words.Facilities.TryMatch(parse, token + 1, out match))
        {
            tail = new TokenRange(token, match.Tokens.End);
            return true;
        }

        return false;
    }

    private void TakeFacilityBefore(PlaceCandidate candidate, int start)
    {
        var of = candidate.Name.First - 1;
        if (of <= start || parse[of].Form is not "of")
        {
            return;
        }

        for (var first = Math.Max(start, of - 3); first < of; first++)
        {
            if (index.Words.Facilities.TryMatch(parse, first, of, out var match) && match.Tokens.End == of
                && first >= (_found.Count == 0 ? 0 : _found[^1].Whole.End))
            {
                candidate.Facility = match.Tokens;
                candidate.Whole = new TokenRange(first, candidate.Whole.End);
                return;
            }
        }
    }
}
