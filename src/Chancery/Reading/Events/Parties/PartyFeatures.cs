using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// What speaks for and against somebody as one side of an act: the way to him in the tree, how far he stands, what he is,
/// whether the rules chose him, and what else the report tells of him and the other side.
/// </summary>
internal sealed class PartyFeatures(PartyRoster roster, PartyHistory history, TypeHints hints)
{
    private readonly EventScene _scene = roster.Scene;
    private readonly PartySigns _signs = new(roster);
    private readonly Dictionary<(string What, string Rule), float> _parts = [];
    private (EventCandidate? Act, PartySide Side) _turned;
    private Predicate? _last;
    private (string[] Lemma, string[] Object) _classes = ([], []);

    /// <param name="candidate">The act.</param>
    /// <param name="side">The side asked for.</param>
    /// <param name="option">Who may be it.</param>
    /// <param name="actors">Codes of those who did it, where the recipients are asked for; empty otherwise.</param>
    /// <param name="tally">Takes the features.</param>
    public void Add(EventCandidate candidate, PartySide side, PartyOption option, string[] actors, FeatureTally tally)
    {
        tally.Begin(_scene.Kinds.ScopesOf(side, candidate.Folded.Type));
        var count = option.Codes.Length;
        TurnTo(candidate, side);
        AddWordsOnce(candidate, side, option, actors, tally);
        AddStance(candidate, side, option, tally);
        AddSigns(candidate, side, option, tally);
        if (option.ByRules)
        {
            AddRules(candidate, option, tally);
        }

        if (count == 0)
        {
            AddNobody(candidate, side, actors, tally);
            return;
        }

        if (count > 1)
        {
            tally.Add(option.InRow ? "some:row" : "some");
            tally.Add($"some:{Math.Min(4, count)}");
        }

        foreach (var code in option.Codes)
        {
            AddPartyOnce(candidate, side, code, option.ByRules ? "rules" : "other", actors, 1f / count, tally);
        }
    }

    /// <summary>Forgets what was weighed for another act or side.</summary>
    private void TurnTo(EventCandidate candidate, PartySide side)
    {
        if (_turned != (candidate, side))
        {
            _turned = (candidate, side);
            _parts.Clear();
        }
    }

    /// <summary>A party weighs the same alone and in every row: it is looked at once, unless its features are written down.</summary>
    private void AddPartyOnce(EventCandidate candidate, PartySide side, string code, string rule, string[] actors, float share, FeatureTally tally)
    {
        if (tally.IsRecording)
        {
            AddParty(candidate, side, code, rule, actors, share, tally);
        }
        else if (_parts.TryGetValue((code, rule), out var part))
        {
            tally.AddPart(share * part);
        }
        else
        {
            var before = tally.Sum;
            AddParty(candidate, side, code, rule, actors, share, tally);
            _parts[(code, rule)] = (tally.Sum - before) / share;
        }
    }

    /// <summary>The words in the place of the side, with what sort of party the option would put there: "<em>guerrillas</em> attacked", "closed its <em>border</em>".</summary>
    private void AddWordsOnce(EventCandidate candidate, PartySide side, PartyOption option, string[] actors, FeatureTally tally)
    {
        var rule = option.ByRules ? "rules" : "other";
        var sort = option.Codes.Length == 0 ? "none" : option.Codes.Length > 1 ? "some" : side == PartySide.Recipient && PartyHistory.Holds(actors, option.Codes[0]) ? "own" : SortOf(option.Codes[0]);
        if (tally.IsRecording)
        {
            AddWords(candidate, side, sort, rule, tally);
        }
        else if (_parts.TryGetValue((sort, rule), out var part))
        {
            tally.AddPart(part);
        }
        else
        {
            var before = tally.Sum;
            AddWords(candidate, side, sort, rule, tally);
            _parts[(sort, rule)] = tally.Sum - before;
        }
    }

    private void AddWords(EventCandidate candidate, PartySide side, string sort, string rule, FeatureTally tally)
    {
        var predicate = candidate.Predicate;
        if (side == PartySide.Actor)
        {
            foreach (var subject in predicate.Subjects.Count == 0 ? [] : predicate.Subjects.AsSpan()[..1])
            {
                tally.Add($"subject:{WordAt(subject)}:{sort}");
                tally.Add($"subject:{WordAt(subject)}:{rule}");
            }

            if (predicate.Subjects.Count == 0)
            {
                tally.Add($"no subject:{predicate.Kind}:{sort}:{rule}");
            }

            return;
        }

        foreach (var item in predicate.Objects.Count == 0 ? [] : predicate.Objects.AsSpan()[..1])
        {
            tally.Add($"object:{WordAt(item)}:{sort}");
            tally.Add($"object:{WordAt(item)}:{rule}");
            foreach (var name in ClassesOf(predicate).Object)
            {
                tally.Add($"object*{name}:{sort}", 0.5f);
                tally.Add($"object*{name}:{rule}", 0.5f);
            }
        }

        foreach (var oblique in predicate.Obliques.AsSpan())
        {
            if (_scene.Times.At(oblique.Token) is null)
            {
                tally.Add($"{oblique.Preposition}:{WordAt(oblique.Token)}:{sort}");
            }
        }

        tally.Add($"objects:{Math.Min(2, predicate.Objects.Count)}:{sort}:{rule}");
        tally.AddOnce($"lemma:{predicate.Lemma}:{sort}");
        foreach (var name in ClassesOf(predicate).Lemma)
        {
            tally.AddOnce($"lemma*{name}:{sort}", 0.5f);
        }

        tally.Add($"mode:{candidate.Match.Pattern.Mode}:{sort}");
    }

    /// <summary>How the option stands to those on whom the act is done by its words.</summary>
    private void AddStance(EventCandidate candidate, PartySide side, PartyOption option, FeatureTally tally)
    {
        var rule = option.ByRules ? "rules" : "other";
        if (side == PartySide.Actor)
        {
            AddUnderwent(candidate, option, rule, tally);
        }
        else
        {
            tally.Add($"object party:{StandingOfObject(candidate.Predicate, option)}:{rule}");
        }
    }

    /// <summary>"was arrested": how those asked for as actors stand to those to whom the rules have it done.</summary>
    private void AddUnderwent(EventCandidate candidate, PartyOption option, string rule, FeatureTally tally)
    {
        if (candidate.Match.Recipients.Count == 0)
        {
            return;
        }

        var codes = roster.CodesOf(candidate.Match.Recipients);
        var stands = option.Codes.Length == 0 ? "nobody" : Array.Exists(option.Codes, code => PartyHistory.Holds(codes, code)) ? "own" : "other";
        tally.Add($"to rules':{stands}:{(candidate.Predicate.Passive ? "passive" : "active")}:{rule}");
        tally.Add($"to rules':{stands}:{candidate.Match.Recipients[0].Sector}");
    }

    /// <summary>How the option stands to the one who is the direct object: "freed <em>dissidents</em> whose release Norland had asked for".</summary>
    private string StandingOfObject(Predicate predicate, PartyOption option)
    {
        if (predicate.Objects.Count == 0 || _scene.Actors.HeadedBy(predicate.Objects[0]) is not { } actor || roster.CodesOf([actor]) is not { Length: > 0 } codes)
        {
            return "no party";
        }

        var known = HomeCountries.IsInferred(actor) ? "at home" : "named";
        return option.Codes.Length == 0 ? $"{known}:nobody" : Array.Exists(option.Codes, code => PartyHistory.Holds(codes, code)) ? $"{known}:this" : $"{known}:another";
    }

    /// <summary>Classes of words like the predicate's and like its object's; looked up once for all options of an act.</summary>
    private (string[] Lemma, string[] Object) ClassesOf(Predicate predicate)
    {
        if (_last != (object)predicate)
        {
            _last = predicate;
            _classes = (hints.ClassesOf(predicate.Lemma), predicate.Objects.Count == 0 ? [] : hints.ClassesOf(WordAt(predicate.Objects[0])));
        }

        return _classes;
    }

    /// <summary>A common noun or pronoun itself; a name as such.</summary>
    private string WordAt(int token) => _scene.Parse[token].Upos switch
    {
        Upos.PROPN => "NAME",
        Upos.PRON => Syntax.Lower(_scene.Parse[token].Form.ToString()),
        _ => Syntax.Lower(_scene.Parse[token].Lemma),
    };

    /// <summary>What the network of acts holds of the option, and of the parties that it leaves out.</summary>
    private void AddSigns(EventCandidate candidate, PartySide side, PartyOption option, FeatureTally tally)
    {
        if (!_signs.Any || (side == PartySide.Recipient && _scene.Kinds.IsSymmetric(candidate.Folded.Type)))
        {
            return;
        }

        _signs.Turn(candidate.Predicate.Token, side);
        var rule = option.ByRules ? "rules" : "other";
        if (option.Codes.Length == 0)
        {
            AddShare("nobody", _signs.Nobody, rule, tally);
            return;
        }

        var least = 1f;
        var away = false;
        var sum = 0f;
        foreach (var code in option.Codes)
        {
            var share = roster.Of(code) is { } party ? _signs.Of(party) : 0;
            away |= share == 0;
            least = Math.Min(least, share);
            sum += share;
        }

        if (away)
        {
            // Whom rules tie to words of the sentence ("the two armies") it cannot know: it sees no other sentence.
            if (!option.ByRules)
            {
                AddShare("away", _signs.Nobody, rule, tally);
            }

            return;
        }

        AddShare(option.Codes.Length == 1 ? "one" : "some", option.Codes.Length == 1 ? sum : least * option.Codes.Length, rule, tally);
        AddShare("rest", 1 - Math.Min(1, sum + _signs.Nobody), rule, tally);
    }

    private static void AddShare(string what, float share, string rule, FeatureTally tally)
    {
        const float smallest = 0.002f;
        var log = MathF.Log(Math.Max(share, 0) + smallest);
        tally.Add($"net {what}", log / 3);
        tally.Add($"net {what}:{(int)(-log * 1.6f)}");
        tally.Add($"net {what}:{rule}:{(int)-log}");
    }

    private static void AddRules(EventCandidate candidate, PartyOption option, FeatureTally tally)
    {
        var count = option.Codes.Length;
        var (predicate, match) = (candidate.Predicate, candidate.Match);
        tally.Add("rules");
        tally.Add(match.Doubtful ? "rules:doubtful" : "rules:firm");
        tally.Add(candidate.Soft ? "rules:soft" : "rules:fired");
        tally.Add($"rules:{(count == 0 ? "none" : count == 1 ? "one" : "some")}");
        foreach (var actor in option.Actors)
        {
            tally.Add($"rules by:{actor.Evidence.Rule}", 1f / option.Actors.Count);
            tally.Add($"rules with:{actor.Kind}:{actor.Sector}", 1f / option.Actors.Count);
        }

        tally.AddOnce($"rules:{match.Frame.Id}");
        tally.Add($"rules:{predicate.Kind}:{(predicate.Passive ? "passive" : "active")}:{(predicate.SubjectCarried ? "carried" : "own")}");
    }

    private void AddNobody(EventCandidate candidate, PartySide side, string[] actors, FeatureTally tally)
    {
        var match = candidate.Match;
        tally.Add("none");
        tally.Add(match.Doubtful ? "none:doubtful" : match.Pattern.Agentless ? "none:agentless" : "none:firm");
        tally.Add($"none:{match.Pattern.Mode}");
        tally.AddOnce($"none:{match.Frame.Id}");
        tally.AddOnce($"none:lemma:{candidate.Predicate.Lemma}");
        tally.Add(side == PartySide.Actor || match.Pattern.Recipient.Length > 0 ? "none:slots" : "none:no slots");
        tally.Add($"none:others:{Math.Min(3, roster.Items.Count - actors.Length)}");
    }

    private void AddParty(EventCandidate candidate, PartySide side, string code, string rule, string[] actors, float share, FeatureTally tally)
    {
        tally.Add($"sort:{SortOf(code)}", share);
        if (roster.Of(code) is not { } party)
        {
            tally.Add("unknown", share);
            return;
        }

        var here = PartyWay.Nearest(party, candidate.Predicate, _scene.Parse.SentenceOf(candidate.Predicate.Token).Tokens, _scene.Parse);
        if (here is { } mention)
        {
            AddHere(candidate, mention, rule, share, tally);
        }
        else
        {
            AddAway(candidate, party, rule, share, tally);
        }

        AddStanding(candidate, party, rule, share, tally);
        history.AddEarlier(candidate, code, share, tally);
        if (side == PartySide.Actor)
        {
            history.AddDeeds(candidate, code, share, rule, tally);
            return;
        }

        AddOwn(candidate, code, here is null, rule, actors, share, tally);
        history.AddTogether(candidate, code, actors, share, rule, tally);
    }

    /// <summary>Of one who is mentioned in the sentence of the act.</summary>
    private void AddHere(EventCandidate candidate, PartyMention here, string rule, float share, FeatureTally tally)
    {
        var (predicate, token, parse) = (candidate.Predicate, candidate.Predicate.Token, _scene.Parse);
        var path = PartyWay.Path(here.Head, predicate, parse);
        var order = here.Head < token ? "before" : "behind";
        tally.Add($"path:{path}", share);
        tally.Add($"path:{rule}:{path}", share);
        tally.Add($"steps:{path.AsSpan().Count('>') + path.AsSpan().Count('<')}:{order}", share);
        tally.Add($"gap:{rule}:{Bucket(Math.Abs(here.Head - token))}:{order}", share);
        tally.Add($"who:{here.Actor.Kind}:{here.Actor.Sector}", share);
        tally.Add($"tied by:{here.Rule}:{rule}", share);
        tally.Add($"known by:{here.Actor.Evidence.Rule}:{rule}", share);
        if (PartyWay.Role(here.Head, predicate, parse) is { } role)
        {
            tally.Add($"role:{role}", share);
            tally.AddOnce($"role:{role}:{predicate.Lemma}", share);
            foreach (var name in ClassesOf(predicate).Lemma)
            {
                tally.AddOnce($"role:{role}*{name}", share * 0.5f);
            }
        }

        if (PartyWay.Clause(here.Head, predicate, parse) is { Length: > 0 } clause)
        {
            tally.Add($"clause:{clause}:{rule}", share);
            tally.Add($"clause:{clause}:objects:{Math.Min(1, predicate.Objects.Count)}", share);
        }

        tally.Add($"between:{Math.Min(3, Between(here.Head, token))}", share);
        tally.Add($"head:{WordAt(here.Head)}:{rule}", share);
        if (parse[here.Head].Upos == Upos.PRON)
        {
            tally.Add($"pronoun:{rule}", share);
        }
    }

    /// <summary>Of one who is mentioned elsewhere only.</summary>
    private void AddAway(EventCandidate candidate, Party party, string rule, float share, FeatureTally tally)
    {
        var token = candidate.Predicate.Token;
        var distance = party.LastBefore(token) is { } last ? Math.Min(4, _scene.Parse.SentenceOf(token).Index - _scene.Parse.SentenceOf(last.Head).Index) : 9;

        tally.Add($"away:{distance}", share);
        tally.Add($"away:{rule}:{distance}", share);
    }

    /// <summary>Its weight in the report.</summary>
    private void AddStanding(EventCandidate candidate, Party party, string rule, float share, FeatureTally tally)
    {
        tally.Add($"rank:{Math.Min(4, party.Rank)}", share);
        tally.Add($"rank of {Math.Min(4, roster.Items.Count)}:{Math.Min(3, party.Rank)}", share);
        if (_scene.Home?.Country == party.Code)
        {
            tally.Add($"home:{rule}", share);
        }

        if (_scene.Attributions.At(candidate.Predicate.Token)?.Speaker is { } id && _scene.Actors.ById(id) is { } speaker)
        {
            tally.Add($"speaker:{(speaker.Country == party.Code ? rule : "another")}", share);
        }

        if (_scene.Parse.SentenceOf(party.Mentions[0].Head).Index == 0)
        {
            tally.Add("opening", share);
        }
    }

    /// <summary>Whether a recipient is of the actors' own country.</summary>
    private void AddOwn(EventCandidate candidate, string code, bool away, string rule, string[] actors, float share, FeatureTally tally)
    {
        var match = candidate.Match;
        var who = actors.Length > 1 ? "some" : match.Actors.Count == 0 ? "nobody" : match.Actors[0].Sector ?? "state";
        if (PartyHistory.Holds(actors, code))
        {
            tally.Add($"own:{rule}", share);
            tally.Add($"own:{who}", share);
            tally.Add($"own:{match.Pattern.Mode}", share);
            tally.Add($"own:{(away ? "away" : "here")}:{(_scene.Home?.Country == code ? "home" : "abroad")}", share);
            return;
        }

        tally.Add("other", share);
        tally.Add($"other:{who}", share);
        if (actors.Length > 0 && roster.Items.Count - actors.Length == 1)
        {
            tally.Add("only other", share);
        }
    }

    /// <summary>How many other parties stand between.</summary>
    private int Between(int head, int token) => roster.Within(new TokenRange(Math.Min(head, token) + 1, Math.Max(head, token))).Count;

    private static string SortOf(string code) =>
        code.StartsWith("IGO:", StringComparison.Ordinal) ? "body" : code.StartsWith("REB:", StringComparison.Ordinal) ? "armed group" : code.Length == 3 ? "state" : "nameless";

    private static string Bucket(int gap) => gap < 3 ? "2" : gap < 6 ? "5" : gap < 12 ? "11" : gap < 24 ? "23" : "far";
}
