using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>Tells names of places from parts of longer names: "Bank of England", "Jack London", "Kyiv Post".</summary>
internal sealed class NameGuard
{
    /// <summary>A bare name of a place of this importance or less is more often something else ("Split", "Bender").</summary>
    private const int WeakName = 3;

    private readonly Parse _parse;
    private readonly PlaceWords _words;
    private readonly int[] _nameAt;
    private readonly HashSet<string> _surnames = new(StringComparer.Ordinal);

    public NameGuard(Parse parse, PlaceWords words)
    {
        _parse = parse;
        _words = words;
        _nameAt = new int[parse.Count];
        _nameAt.AsSpan().Fill(-1);
        for (var i = 0; i < parse.Names.Count; i++)
        {
            var name = parse.Names[i];
            _nameAt.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(i);
            if (name.Type == NameType.Person && name.Tokens.Count > 1)
            {
                _surnames.Add(FormOf(name.Tokens.End - 1));
            }
        }

        RememberTitled();
    }

    /// <summary>True when the report calls a person so: "Paul Harrow … Harrow", "Mr. Harrow".</summary>
    public bool IsSurname(int token) => _surnames.GetAlternateLookup<ReadOnlySpan<char>>().Contains(_parse[token].Form);

    /// <summary>
    /// True when the words around say that a name is one of a place, whatever else it may be: "in X", "the town of X",
    /// "X district". "From", "to" and "of" go with persons too and do not.
    /// </summary>
    public bool IsPlainlyPlace(TokenRange tokens) =>
        FollowsSettlement(tokens.First) || FollowsFacility(tokens.First) || KindFollows(tokens)
        || (PlaceTree.WordBefore(_parse, _words, tokens.First) is { Upos: Upos.ADP or Upos.SCONJ or Upos.PART or Upos.ADV } before
            && PlaceWords.Has(_words.StrongLocatives, before) && !IsSomebodysThing(tokens));

    // "the airfield Erebuni", "from Camp Ostrel"
    private bool FollowsFacility(int token)
    {
        var start = _parse.SentenceOf(token).Tokens.First;
        for (var first = Math.Max(start, token - 2); first < token; first++)
        {
            if (_words.Facilities.TryMatch(_parse, first, token, out var match) && match.Tokens.End == token)
            {
                return true;
            }
        }

        return false;
    }

    // "in Harrow's view"
    private bool IsSomebodysThing(TokenRange tokens) => IsSurname(tokens.End - 1) && FollowedByMark(tokens);

    private void RememberTitled()
    {
        for (var i = 0; i + 1 < _parse.Count; i++)
        {
            if (PlaceTree.IsCapitalised(_parse[i]) && _parse[i + 1].Upos == Upos.PROPN && PlaceTree.IsCapitalised(_parse[i + 1])
                && PlaceWords.Has(_words.Titles, _parse[i]) && _parse[i].Sentence.Index == _parse[i + 1].Sentence.Index
                && (i + 2 >= _parse.Count || _parse[i + 2].Upos is not (Upos.PROPN or Upos.NOUN)))
            {
                _surnames.Add(FormOf(i + 1));
            }
        }
    }

    /// <summary>The name that the name finder saw at the token; null when it saw none.</summary>
    public NameMention? NameAt(int token) => _nameAt[token] < 0 ? null : _parse.Names[_nameAt[token]];

    /// <summary>True when the tokens are a name of their own that may name a place.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="best">The most important place of that name.</param>
    /// <param name="established">True when the report plainly speaks of the place elsewhere.</param>
    public bool IsOwnName(TokenRange tokens, PlaceEntry best, bool established = false)
    {
        var locative = IsLocative(tokens);
        return (established ? _parse[tokens.First].Upos == Upos.PROPN : LooksLikeName(tokens, best, locative))
            && !LacksArticle(tokens)
            && !IsTeam(tokens, best)
            && !IsPerson(tokens, best, locative)
            && !IsInsideOrganisation(tokens, best, locative)
            && !HasOrganisationHead(tokens)
            && !IsContinued(tokens, best, locative);
    }

    /// <summary>True when a preposition of place stands right before it ("in", "near the").</summary>
    public bool IsLocative(TokenRange tokens)
    {
        if (PlaceTree.WordBefore(_parse, _words, tokens.First) is { Upos: Upos.ADP or Upos.SCONJ or Upos.PART } before
            && (PlaceWords.Has(_words.Locatives, before) || before.Form is "to" or "for"))
        {
            return true;
        }

        // "in Askeran, Mardakert and Shusha": the preposition of the first of them.
        var head = _parse[PlaceTree.HeadOf(_parse, tokens)];
        return head.Is("conj") && PlaceTree.Preposition(PlaceTree.FirstConjunct(head)) is { } shared && PlaceWords.Has(_words.Locatives, shared);
    }

    private bool LooksLikeName(TokenRange tokens, PlaceEntry best, bool locative)
    {
        if (tokens.Count > 1)
        {
            return true;
        }

        // "Reading the report…", "Nice words": a lone capital at the start of a sentence proves nothing.
        var token = _parse[tokens.First];
        var atStart = token.Sentence.Tokens.First == token.Index;
        if (IsWeak(tokens, best) && !IsPlainlyPlace(tokens) && !FollowsPlaceLike(token, locative))
        {
            return false;
        }

        return token.Upos == Upos.PROPN
            || NameAt(token.Index) is { Type: NameType.Location }
            || (token.Upos is Upos.X or Upos.NOUN or Upos.ADJ or Upos.SYM && (!atStart || best.Importance >= 7))
            || (locative && token.Upos is not (Upos.PRON or Upos.DET) && !atStart);
    }

    /// <summary>True for a name that is more often something else: a small town, a person of the report.</summary>
    public bool IsWeak(TokenRange tokens, PlaceEntry best) =>
        tokens.Count == 1 && (best.Importance <= WeakName || (best.Importance <= 5 && !best.IsCountry && IsSurname(tokens.First)));

    // "outskirts of Bor", "in Kyiv and Sumy": after these a small place need not be in a phrase of place of its own.
    private bool FollowsPlaceLike(Token token, bool locative)
    {
        if (token.Index == token.Sentence.Tokens.First || IsSurname(token.Index))
        {
            return false;
        }

        var before = _parse[token.Index - 1];
        return before.Form is "of" ? _parse[token.Index - 1].Index > token.Sentence.Tokens.First && !PlaceTree.IsCapitalised(_parse[token.Index - 2])
            : locative || (before.Form is "," or "and" or "(" && NameAt(token.Index) is { Type: NameType.Location });
    }

    private bool IsPerson(TokenRange tokens, PlaceEntry best, bool locative)
    {
        if (NameAt(tokens.First) is { Type: NameType.Person } name)
        {
            if (IsMistakenPerson(tokens, best, name) || (name.Tokens.Count <= tokens.Count && FollowsSettlement(tokens.First)))
            {
                return false;
            }

            if (name.Tokens.Count > tokens.Count || !(locative || KindFollows(tokens)))
            {
                Remember(tokens);
                return true;
            }

            return false;
        }

        var before = tokens.First > _parse.SentenceOf(tokens.First).Tokens.First ? _parse[tokens.First - 1] : (Token?)null;
        if (before is { } title && PlaceWords.Has(_words.Titles, title) && (PlaceTree.IsCapitalised(title) || title.Form[^1] == '.') && tokens.Count == 1 && !best.IsCountry)
        {
            Remember(tokens);
            return true;
        }

        return tokens.Count == 1 && !locative && IsSurname(tokens.First);
    }

    // "Shusha regions", "the Dajabon crossing".
    private bool KindFollows(TokenRange tokens) =>
        tokens.End < _parse.SentenceOf(tokens.First).Tokens.End
        && (_words.Areas.TryMatch(_parse, tokens.End, out _) || _words.Facilities.TryMatch(_parse, tokens.End, out _));

    /// <summary>True after "the town of", "the province of"; and, without "of", after "the village".</summary>
    public bool FollowsSettlement(int token)
    {
        var start = _parse.SentenceOf(token).Tokens.First;
        var noun = token - 1 > start && _parse[token - 1].Form is "of" ? token - 2 : token - 1;
        if (noun < start || !PlaceWords.Has(_words.Settlements, _parse[noun]))
        {
            return false;
        }

        var capital = PlaceTree.IsCapitalised(_parse[noun]);
        return noun == token - 2
            ? !capital || _parse[noun].Form is "Municipality" or "Province" or "District" or "Governorate" or "County" or "Town" or "Village"
            : !capital && noun > start && _parse[noun - 1].Form is "the" or "in";
    }

    // "the Amazon" against "sold through Amazon".
    private bool LacksArticle(TokenRange tokens) =>
        tokens.Count == 1 && PlaceWords.Has(_words.WithArticle, _parse[tokens.First])
        && (tokens.First == _parse.SentenceOf(tokens.First).Tokens.First || !_parse[tokens.First - 1].Form.Equals("the", StringComparison.OrdinalIgnoreCase));

    // "Liverpool drew with…", "beat Leicester 3-2": a town that plays is its club.
    private bool IsTeam(TokenRange tokens, PlaceEntry best)
    {
        var head = PlaceTree.FirstConjunct(_parse[PlaceTree.HeadOf(_parse, tokens)]);
        if (head.IsRoot || best.IsArea)
        {
            return false;
        }

        var plays = PlaceWords.Has(_words.ClubVerbs, head.Head);
        return plays && (head.Is("nsubj") || head.Is("obj") || head.Is("compound") || (head.Is("obl") && PlaceTree.Preposition(head) is { Form: "with" or "against" or "to" or "over" }));
    }

    // The name finder errs on lone names that it does not know; the gazetteer does not, unless people bear the name too.
    // "President of Azerbaijan Ilham Rahman": what follows "of" is the country, not the person.
    private bool IsMistakenPerson(TokenRange tokens, PlaceEntry best, NameMention name)
    {
        if (PlaceWords.Has(_words.AlsoPersons, _parse[tokens.First]))
        {
            return false;
        }

        if (name.Tokens.Count < tokens.Count)
        {
            return true;
        }

        if (name.Tokens.Count == tokens.Count)
        {
            return tokens.Count > 1 || (best.Importance > WeakName && !IsSurname(tokens.End - 1));
        }

        return name.Tokens.First == tokens.First && best.Importance >= 7
            && tokens.First > _parse.SentenceOf(tokens.First).Tokens.First && _parse[tokens.First - 1].Form is "of";
    }

    private bool IsInsideOrganisation(TokenRange tokens, PlaceEntry best, bool locative)
    {
        if (NameAt(tokens.First) is not { Type: NameType.Organisation } name)
        {
            return false;
        }

        if (name.Tokens.Count <= tokens.Count)
        {
            // A city as an organisation is its club, unless it stands for a government or the words around say place.
            return best.Importance <= WeakName + 1 && best.SeatOf is null && !locative && !KindFollows(tokens);
        }

        return !FollowedByMark(tokens) && !TailIsFacility(tokens, name.Tokens.End);
    }

    // "Bank of England", "University of Oxford": capitals on both sides of "of".
    private bool HasOrganisationHead(TokenRange tokens)
    {
        var start = _parse.SentenceOf(tokens.First).Tokens.First;
        var i = tokens.First - 1;
        if (i > start && _parse[i].Form is "the")
        {
            i--;
        }

        return i > start && _parse[i].Form is "of" or "for"
            && PlaceTree.IsCapitalised(_parse[i - 1])
            && PlaceWords.Has(_words.OrganisationHeads, _parse[i - 1]);
    }

    private bool IsContinued(TokenRange tokens, PlaceEntry best, bool locative)
    {
        var sentence = _parse.SentenceOf(tokens.First).Tokens;
        if (tokens.First > sentence.First && ContinuesBefore(tokens))
        {
            return true;
        }

        return tokens.End < sentence.End && ContinuesAfter(tokens, best, locative);
    }

    private bool ContinuesBefore(TokenRange tokens)
    {
        var before = _parse[tokens.First - 1];
        if (!PlaceTree.IsCapitalised(before) || before.Upos is not (Upos.PROPN or Upos.X)
            || PlaceWords.Has(_words.Directions, before) || PlaceWords.Has(_words.Titles, before) || PlaceWords.Has(_words.Settlements, before))
        {
            return false;
        }

        if (!OneName(tokens.First - 1, tokens.First))
        {
            return false;
        }

        Remember(tokens);
        return true;
    }

    private bool ContinuesAfter(TokenRange tokens, PlaceEntry best, bool locative)
    {
        var after = _parse[tokens.End];
        if (!PlaceTree.IsCapitalised(after))
        {
            return false;
        }

        if (IsDepartment(tokens.End) || IsClub(tokens.End, best))
        {
            return true;
        }

        if (_words.Facilities.TryMatch(_parse, tokens.End, out _) || _words.Areas.TryMatch(_parse, tokens.End, out _) || PlaceWords.Has(_words.Titles, after))
        {
            return false;
        }

        return (PlaceWords.Has(_words.OrganisationTails, after) && !TailFacilityAhead(tokens.End))
            || (after.Upos is Upos.PROPN or Upos.X && OneName(tokens.End - 1, tokens.End) && !(locative && NameAt(tokens.First) is { Type: NameType.Location }));
    }

    // "Leicester City", where the place's own name has no such end.
    private bool IsClub(int token, PlaceEntry best) =>
        PlaceWords.Has(_words.ClubTails, _parse[token]) || (best.Country == "GBR" && _parse[token].Form is "City" or "Town" or "County");

    // "Florida Department of State": an office, not a division.
    private bool IsDepartment(int token) =>
        token + 2 < _parse.SentenceOf(token).Tokens.End && _parse[token + 1].Form is "of" or "for" && PlaceTree.IsCapitalised(_parse[token + 2])
        && PlaceWords.Has(_words.OrganisationHeads, _parse[token]);

    // "Kharkiv International Airport": the tail goes on to a facility.
    private bool TailFacilityAhead(int token)
    {
        var end = Math.Min(_parse.SentenceOf(token).Tokens.End, token + 3);
        for (var i = token; i < end && PlaceTree.IsCapitalised(_parse[i]); i++)
        {
            if (_words.Facilities.TryMatch(_parse, i, out _))
            {
                return true;
            }
        }

        return false;
    }

    private bool OneName(int left, int right)
    {
        if (_parse[left].Form is not "of" && left > 0 && _parse[left - 1].Form is "of" && NameAt(left) is { Type: NameType.Person } of && of.Tokens.First == left)
        {
            return false; // "of Azerbaijan Ilham Rahman" taken for one name.
        }

        if (_nameAt[left] >= 0 || _nameAt[right] >= 0)
        {
            return _nameAt[left] == _nameAt[right] && NameAt(left) is { Type: not NameType.Location };
        }

        return PlaceTree.PartsOfOneName(_parse, left, right);
    }

    private bool FollowedByMark(TokenRange tokens) =>
        tokens.End < _parse.Count && PlaceTree.IsPossessiveMark(_parse[tokens.End]);

    private bool TailIsFacility(TokenRange tokens, int end)
    {
        for (var i = tokens.End; i < end && i < tokens.End + 8; i++)
        {
            if (_words.Facilities.TryMatch(_parse, i, out var match) && match.Tokens.End >= end)
            {
                return true;
            }
        }

        return false;
    }

    private void Remember(TokenRange tokens)
    {
        if (tokens.Count == 1)
        {
            _surnames.Add(FormOf(tokens.First));
        }
    }

    private string FormOf(int token) => _parse[token].Span.TextOf(_parse.Text);
}
