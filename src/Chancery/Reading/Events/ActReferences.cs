using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>
/// Finds who is meant where an act is done to another act: who condemns "the attack" blames those who attacked, who
/// rejects "the accusation" answers those who accused.
/// </summary>
internal sealed partial class ActReferences(EventLexicon lexicon, TypeHints hints)
{
    private const int Reach = 10;
    private const int Sentences = 6;
    private const int Acts = 40;
    private const int Near = 2;

    /// <summary>The share of a noun's acts that are of one type for it to name that type.</summary>
    private const float Mainly = 0.4f;

    /// <summary>Who signs "the deal" answers nobody: he is one of its parties.</summary>
    private const string Signed = "057";

    private static readonly string[] _answering = ["ACCUSE", "SUPPORT", "REJECT", "AGREE", "CONCEDE", "THREATEN"];
    private static readonly string[] _replies = ["ACCUSE", "REJECT", "CONCEDE", "THREATEN"];
    private static readonly string[] _deeds = ["ASSAULT", "COERCE", "MOBILIZE"];
    private static readonly string[] _kind = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"];
    private static readonly string[] _unkind = ["REJECT", "THREATEN", "SANCTION", "PROTEST", "MOBILIZE", "COERCE", "ASSAULT", "ACCUSE"];
    private static readonly string[][] _doers = [["object.by"]];
    private readonly Theatre _theatre = new();
    private readonly FrozenSet<string> _acts = lexicon.WordsOf("act-nouns");
    private readonly FrozenSet<string> _agreements = lexicon.WordsOf("agreement");
    private readonly FrozenSet<string> _undirected = lexicon.WordsOf("undirected-requests");
    private readonly FrozenSet<string> _crossings = lexicon.WordsOf("crossings");
    private readonly WordKeys _mediating = new([.. lexicon.WordsOf("mediating")]);
    private readonly FrozenSet<string> _words = lexicon.WordsOf("speech-nouns");

    /// <summary>Fills in recipients of candidates that name none.</summary>
    public void Resolve(EventCandidate?[] candidates, EventScene scene)
    {
        var told = new List<EventCandidate>();
        var slots = new SlotReader(scene);
        foreach (var candidate in candidates)
        {
            if (candidate is not { Kept: true })
            {
                continue;
            }

            if (IsMutual(candidate, scene))
            {
                candidate.Match.Recipients.Clear();
                candidate.Mutual = candidate.Undirected = true;
                told.Add(candidate);
                continue;
            }

            if (candidate.Match.Pattern.Undirected)
            {
                candidate.Match.Recipients.Clear();
                candidate.Referred = candidate.Undirected = true;
                Theatre.FillActor(candidate, told, slots);
                told.Add(candidate);
                continue;
            }

            TurnToStep(candidate, told, scene);
            TurnToAddressee(candidate, told, scene);
            TurnToBlamed(candidate, told, scene);
            TurnFromSelf(candidate, told, scene);
            TurnToDoer(candidate, slots);
            TurnToBoth(candidate, told, scene);
            if (candidate.Match.Recipients.TrueForAll(recipient => candidate.Match.Actors.Exists(actor => SameParty.Are(actor, recipient) && !AreOpposed(actor, recipient)))
                && candidate.Match.Pattern.Recipient.Length > 0 && _answering.Contains(candidate.Folded.Type) && candidate.Match.Pattern.Cameo != Signed)
            {
                Resolve(candidate, told, scene);
            }

            if (candidate.Match.Recipients.Count == 0 && candidate.Match.Pattern.Recipient.Length > 0)
            {
                Counter(candidate, told, scene);
            }

            TurnToSpeaker(candidate, scene);

            if (candidate.Match.Recipients.Count == 0 && candidate.Match.Pattern.Recipient.Length > 0
                && (candidate.Folded.Type == "AGREE" || (candidate.Folded.Type == "REJECT" && candidate.Predicate is { Objects.Count: 0, Clauses.Count: 0 })))
            {
                Answer(candidate, told, scene);
            }

            if (candidate.Folded.Type == "THREATEN" && candidate.Match.Pattern.Recipient.Length > 0 && candidate.Match.Recipients.TrueForAll(IsVague)
                && ConditionParties.Of(candidate.Predicate, candidate.Match.Actors, slots) is { Count: > 0 } parties)
            {
                candidate.Match.Recipients.Clear();
                candidate.Match.Recipients.AddRange(parties);
            }

            if (candidate.Match.Recipients.Count == 0 && scene.Words.Directed.Contains(candidate.Folded.Type))
            {
                Carry(candidate, told, scene);
            }

            if (candidate.Folded.Type == "AGREE" && candidate.Match.Recipients.TrueForAll(IsVague) && _mediating.HoldsAny(slots.Words(candidate.Predicate, "content")) && SetParties.Quarrelling(candidate, told, scene) is { Count: > 1 } sides)
            {
                candidate.Match.Recipients.Clear();
                candidate.Match.Recipients.AddRange(sides); // "offered to mediate": between those who quarrel in the report
            }

            // "denounced the Norlanders and vowed to make them pay": nobody threatens his own within such a row.
            if (candidate.Match.Recipients.TrueForAll(recipient => IsVague(recipient) || ((candidate.Folded.Type is "THREATEN" || IsPossessed(candidate, scene)) && candidate.Match.Actors.Exists(actor => SameParty.Are(actor, recipient)))) && candidate.Match.Pattern.Recipient.Length > 0)
            {
                Share(candidate, told, scene);
            }

            if (!IsUndirected(candidate) && candidate.Match.Recipients.TrueForAll(recipient => IsVague(recipient) || (IsHomeless(recipient) && candidate.Folded.Type is "COERCE" or "PROTEST")) && candidate.Match.Pattern.Recipient.Length > 0 && !IsElsewhere(candidate, slots) && !(candidate.Undirected = IsCrossing(candidate, scene)))
            {
                _theatre.Fill(candidate, told, scene, slots);
            }

            if (candidate.Match.Recipients.Count == 0 && candidate.Match.Pattern.Recipient.Length > 0 && (candidate.Folded.Type is "AGREE" or "REJECT" or "CONCEDE" or "AID" || candidate.Match.Pattern.Cameo == Signed || candidate.Match.Pattern is { Type: "RETREAT", Mode: "withdraw" })
                && Partners.Of(candidate.Match.Actors, candidate.Predicate.Token, told, scene) is { } partner)
            {
                candidate.Match.Recipients.Add(partner);
            }

            if (candidate.Match.Pattern.Mode == "visit" && candidate.Match.Pattern.Type == "CONSULT" && candidate.Match.Recipients.Count == 0 && scene.Home is { } host && candidate.Match.Actors.Exists(actor => actor.Country is not null)
                && !candidate.Match.Actors.Exists(actor => SameParty.Are(actor, host)) && !slots.NamesPlace(candidate.Predicate, candidate.Match.Pattern.Recipient))
            {
                candidate.Match.Recipients.Add(host); // "will visit on 3 September": the state that the report is about
            }

            candidate.Undirected |= candidate.Folded.Type is "ACCUSE" && candidate.Match.Recipients.Count == 0 && PartyBars.IsBeforeJudge(candidate.Predicate, scene); // it blames whoever did it
            Theatre.FillActor(candidate, told, slots);

            SetParties.DropPartners(candidate, scene);
            if (candidate.Folded.Type != "STATEMENT")
            {
                told.Add(candidate);
            }
        }
    }

    /// <summary>"accused <em>each other</em>", "expelled <em>each other's</em> envoys": both sides are told already.</summary>
    private static bool IsMutual(EventCandidate candidate, EventScene scene)
    {
        if (candidate.Match.Actors.SelectMany(actor => actor.Members.Count > 0 ? actor.Members.ToArray() : [actor.Country ?? actor.Id]).Distinct().Count() < 2)
        {
            return false;
        }

        foreach (var token in candidate.Predicate.Objects.Concat(candidate.Predicate.IndirectObjects).Concat(candidate.Predicate.Obliques.Select(oblique => oblique.Token)))
        {
            if (IsEachOther(scene.Parse[token]) || (scene.Parse[token].Child("nmod:poss") is { } owner && IsEachOther(owner)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEachOther(Token word) => word.Form is "each" or "one" && word.Child("fixed") is { Form: "other" or "another" };

    /// <summary>"called for calm": to the world at large.</summary>
    private bool IsUndirected(EventCandidate candidate) =>
        candidate.Folded.Type == "REQUEST" && candidate.Match.Recipients.Count == 0 && _undirected.Contains(candidate.Predicate.Lemma)
        && candidate.Predicate.Obliques.Any(oblique => oblique.Preposition == "for");

    /// <summary>"broke with Norland, which recalled its envoy": done to the one who did it to him.</summary>
    private static void Counter(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (candidate.Folded.Type is not ("SANCTION" or "ACCUSE" or "REJECT" or "THREATEN" or "SUPPORT" or "REQUEST") || candidate.Match.Actors.Count != 1)
        {
            return;
        }

        var clause = scene.Parse[candidate.Predicate.Token];
        for (var step = 0; step < Near && clause.Is("conj"); step++)
        {
            clause = clause.Head;
        }

        if (!clause.Is("acl:relcl"))
        {
            return;
        }

        var sentence = scene.Parse.SentenceOf(candidate.Predicate.Token).Index;
        for (var i = told.Count - 1; i >= 0 && scene.Parse.SentenceOf(told[i].Predicate.Token).Index == sentence; i--)
        {
            if (told[i].Predicate.Token < clause.HeadIndex && told[i].Match.Recipients.Exists(recipient => SameParty.Are(recipient, candidate.Match.Actors[0])))
            {
                candidate.Match.Recipients.AddRange(told[i].Match.Actors.Where(actor => !SameParty.Are(actor, candidate.Match.Actors[0])));
                return;
            }
        }
    }

    /// <summary>Who refuses or agrees without naming anybody answers the one who last turned to him.</summary>
    private static void Answer(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (candidate.Match.Actors.Count != 1 || candidate.Match.Actors[0].Members.Count > 0)
        {
            return;
        }

        var sentence = scene.Parse.SentenceOf(candidate.Predicate.Token).Index;
        for (var i = told.Count - 1; i >= 0 && sentence - scene.Parse.SentenceOf(told[i].Predicate.Token).Index <= Near; i--)
        {
            if (told[i].Folded.Type is "REQUEST" or "ACCUSE" or "AGREE" or "THREATEN" && told[i].Match.Recipients.Exists(recipient => SameParty.Are(recipient, candidate.Match.Actors[0])))
            {
                candidate.Match.Recipients.AddRange(told[i].Match.Actors.Where(actor => !SameParty.Are(actor, candidate.Match.Actors[0])));
                return;
            }
        }
    }

    private static bool IsVague(Actor actor) => actor is { Country: null, Members.Count: 0, Kind: ActorKind.Group };

    /// <summary>"imposed a blockade on Gaza": where a place of another country is told, it is not done at home.</summary>
    private static bool IsElsewhere(EventCandidate candidate, SlotReader slots) =>
        candidate.Folded.Type is "COERCE" or "ASSAULT" && slots.PlaceCountry(candidate.Predicate, candidate.Match.Pattern.Recipient) is { } country
        && !candidate.Match.Actors.Exists(actor => actor.Country == country || actor.Country is not { Length: 3 });

    /// <summary>"closed the borders": to all.</summary>
    private bool IsCrossing(EventCandidate candidate, EventScene scene) =>
        candidate.Folded.Type == "COERCE" && candidate.Match.Recipients.Count == 0 && candidate.Predicate.Objects.Any(token => _crossings.Contains(Syntax.Lower(scene.Parse[token].Lemma)));

    /// <summary>"raided the newspaper": a body of which no country is told.</summary>
    private static bool IsHomeless(Actor actor) => actor is { Country: null, Members.Count: 0, Kind: ActorKind.Organisation };

    /// <summary>"offered Norland a loan and invited <em>its</em> prime minister".</summary>
    private static bool IsPossessed(EventCandidate candidate, EventScene scene) =>
        candidate.Folded.Type is "AGREE" or "REQUEST" or "SUPPORT" && candidate.Predicate.Objects.Any(token => scene.Parse[token].Child("nmod:poss") is { Upos: Upos.PRON });

    /// <summary>"urged both states to talk and offered to mediate": what is coordinated is done to the same.</summary>
    private static void Share(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (candidate.Folded.Type is "CONSULT" or "MOBILIZE" or "RETREAT" or "COERCE" or "ASSAULT" or "PROTEST" || !scene.Parse[candidate.Predicate.Token].Is("conj") || candidate.Match.Actors.Count != 1)
        {
            return;
        }

        var head = scene.Parse[candidate.Predicate.Token].HeadIndex;
        var first = told.TakeLast(Reach).FirstOrDefault(earlier => earlier.Predicate.Token == head || earlier.Predicate.Support == head);
        if (first is not null && first.Match.Recipients.Exists(actor => actor.Country is not null) && first.Match.Actors.Exists(actor => SameParty.Are(actor, candidate.Match.Actors[0]))
            && !first.Match.Recipients.Exists(actor => SameParty.Are(actor, candidate.Match.Actors[0])))
        {
            candidate.Match.Recipients.Clear();
            candidate.Match.Recipients.AddRange(first.Match.Recipients);
        }
    }

    /// <summary>"Belgium cut its aid too": to the one of whom the same was just told.</summary>
    private static void Carry(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        var sentence = scene.Parse.SentenceOf(candidate.Predicate.Token).Index;
        for (var i = told.Count - 1; i >= 0 && sentence - scene.Parse.SentenceOf(told[i].Predicate.Token).Index <= Near; i--)
        {
            if (told[i].Folded.Type == candidate.Folded.Type && told[i].Match.Recipients.Exists(recipient => !candidate.Match.Actors.Exists(actor => SameParty.Are(actor, recipient))))
            {
                candidate.Match.Recipients.AddRange(told[i].Match.Recipients.Where(recipient => !candidate.Match.Actors.Exists(actor => SameParty.Are(actor, recipient))));
                return;
            }
        }
    }

    private void Resolve(EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (ReferenceOf(candidate.Predicate, scene) is not { } lemma)
        {
            return;
        }

        // "condemned the deal": what names its type itself is an act of that type, whatever others said of it since.
        if (candidate.Folded.Type is "ACCUSE" or "SUPPORT" && !_words.Contains(lemma) && FindNamed(lemma, candidate, told, scene) is { } named)
        {
            candidate.Match.Recipients.Clear();
            candidate.Match.Recipients.AddRange(named);
            return;
        }

        // What is welcomed was kind and what is condemned unkind, where anything of that sort was told.
        if (candidate.Folded.Type == "SUPPORT" && _acts.Contains(lemma) && First(lemma, candidate, told) is { } first)
        {
            candidate.Match.Recipients.Clear();
            candidate.Match.Recipients.AddRange(first);
        }
        else if ((WishedKinds(candidate.Folded.Type) is { } kinds && Find(lemma, candidate, told, scene, kinds) is { } parties) || (parties = Find(lemma, candidate, told, scene, null)) is not null
            || (parties = FindDeed(lemma, candidate, told, scene)) is not null)
        {
            // "welcomed the release of its citizens": those of one's own are not thanked for it.
            candidate.Match.Recipients.Clear();
            candidate.Match.Recipients.AddRange(parties);
        }
    }

    private List<Actor>? FindNamed(string lemma, EventCandidate candidate, List<EventCandidate> told, EventScene scene)
    {
        if (_agreements.Contains(lemma))
        {
            // "denounced the deal": of those who made it together.
            var sentence = scene.Parse.SentenceOf(candidate.Predicate.Token).Index;
            var made = told.FindLast(earlier => earlier.Folded.Type is "SUPPORT" or "AGREE" or "CONCEDE" or "COOPERATE" && earlier.Match.Actors.Select(actor => actor.Country ?? actor.Id).Distinct().Count() > 1
                && sentence - scene.Parse.SentenceOf(earlier.Predicate.Token).Index <= Sentences);
            return made is null ? null : PartiesOf(lemma, made, candidate) is { Count: > 0 } parties ? parties : null;
        }

        var types = Array.FindAll(hints.TypesOf(lemma), hint => hint.Share >= Mainly && !_replies.Contains(hint.Type));
        if (types.Length == 0)
        {
            return null;
        }

        // "the attack": rather the one told by that word than another of its type.
        var named = told.TakeLast(Acts).Where(earlier => IsToldBy(lemma, earlier.Predicate.Lemma) || IsNamedBeside(lemma, earlier, scene)).ToList();
        var kinds = Array.ConvertAll(types, hint => hint.Type);
        return (named.Count > 0 ? Find(lemma, candidate, named, scene, kinds, anyDeed: true) : null) ?? Find(lemma, candidate, told, scene, kinds, anyDeed: true);
    }

    /// <summary>"killed 20 people in an <em>attack</em>".</summary>
    private static bool IsNamedBeside(string noun, EventCandidate act, EventScene scene)
    {
        var words = scene.Parse.SentenceOf(act.Predicate.Token).Tokens;
        for (var token = words.First; token < words.End; token++)
        {
            if (scene.Parse[token].Upos == Upos.NOUN && Syntax.Lower(scene.Parse[token].Lemma) == noun)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"attack" and "attacked", "shelling" and "shelled", "execution" and "executed".</summary>
    private static bool IsToldBy(string noun, string word)
    {
        const int stem = 4;
        return noun == word || (word.Length >= stem && noun.StartsWith(word.EndsWith('e') ? word[..^1] : word, StringComparison.Ordinal));
    }

    /// <summary>"welcomed the <em>step</em>": most often that with which the report opens.</summary>
    private List<Actor>? First(string lemma, EventCandidate candidate, List<EventCandidate> told)
    {
        foreach (var earlier in told.Take(Reach))
        {
            if (_kind.Contains(earlier.Folded.Type) && IsMeant(lemma, earlier, candidate) && PartiesOf(lemma, earlier, candidate) is { Count: > 0 } parties)
            {
                return parties;
            }
        }

        return null;
    }

    private static string[]? WishedKinds(string type) => type switch
    {
        "SUPPORT" => _kind,
        "ACCUSE" => _unkind,
        _ => null,
    };

    private List<Actor>? Find(string lemma, EventCandidate candidate, List<EventCandidate> told, EventScene scene, string[]? kinds, bool anyDeed = false)
    {
        var sentence = scene.Parse.SentenceOf(candidate.Predicate.Token).Index;
        for (var i = told.Count - 1; i >= Math.Max(0, told.Count - Reach); i--)
        {
            var earlier = told[i];
            if (sentence - scene.Parse.SentenceOf(earlier.Predicate.Token).Index > Sentences)
            {
                return null;
            }

            if ((kinds is null || kinds.Contains(earlier.Folded.Type)) && (anyDeed || IsMeant(lemma, earlier, candidate)) && PartiesOf(lemma, earlier, candidate) is { Count: > 0 } parties)
            {
                return parties;
            }
        }

        return null;
    }

    /// <summary>"condemned the <em>raid</em>": a word of violence may mean another deed of force than its own kind.</summary>
    private List<Actor>? FindDeed(string lemma, EventCandidate candidate, List<EventCandidate> told, EventScene scene) =>
        candidate.Folded.Type is "ACCUSE" or "REJECT" or "SUPPORT" && Array.Exists(hints.TypesOf(lemma), hint => _deeds.Contains(hint.Type))
            ? Find(lemma, candidate, told, scene, _deeds, anyDeed: true)
            : null;

    /// <summary>The noun or pronoun that stands for an act; null when somebody stands there, or nothing.</summary>
    private string? ReferenceOf(Predicate predicate, EventScene scene)
    {
        foreach (var token in predicate.Objects.Concat(predicate.Obliques.Where(oblique => oblique.Preposition is "for" or "over" or "of" or "at" or "against" or "with" or "to" or "by").Select(oblique => oblique.Token)))
        {
            if (scene.Actors.At(token) is not null)
            {
                continue;
            }

            var word = scene.Parse[token];
            if (word.Form is "what")
            {
                return CalledSo(word) is not { } called ? "it" : _acts.Contains(called) || hints.TypesOf(called).Length > 0 ? called : null;
            }

            var lemma = scene.Predicates.At(token)?.Lemma ?? Syntax.Lower(word.Lemma);
            if (word.Upos == Upos.PRON ? lemma is "it" or "this" or "that" : _acts.Contains(lemma) || _words.Contains(lemma) || hints.TypesOf(lemma).Length > 0)
            {
                return lemma;
            }
        }

        return null;
    }

    /// <summary>"denounced what it called a <em>massacre</em>".</summary>
    private static string? CalledSo(Token what)
    {
        foreach (var clause in what.Children)
        {
            foreach (var child in clause.Is("acl:relcl") || clause.Is("advcl:relcl") ? clause.Children : default)
            {
                if (child.Upos == Upos.NOUN && child.Index > clause.Index && (child.Is("obj") || child.Is("xcomp")))
                {
                    return Syntax.Lower(child.Lemma);
                }
            }
        }

        return null;
    }

    private bool IsMeant(string lemma, EventCandidate earlier, EventCandidate candidate)
    {
        if (_words.Contains(lemma))
        {
            return earlier.Match.Actors.Count > 0 && earlier.Folded.Type is "ACCUSE" or "REQUEST" or "AGREE" or "THREATEN" or "CONCEDE"
                && (earlier.Match.Recipients.Count == 0 || earlier.Match.Recipients.Exists(recipient => candidate.Match.Actors.Exists(actor => SameParty.Are(actor, recipient))));
        }

        if (lemma is "visit" or "trip" or "tour" && earlier.Match.Pattern.Mode != "visit")
        {
            return false;
        }

        return (_acts.Contains(lemma) && candidate.Folded.Type is not ("THREATEN" or "AGREE" or "CONCEDE")) || lemma is "it" or "this" or "that"
            || Array.Exists(hints.TypesOf(lemma), hint => hint.Type == earlier.Match.Pattern.Type);
    }

    /// <summary>Both sides of what is done together, else those who did it; never the one who answers.</summary>
    private static List<Actor> PartiesOf(string lemma, EventCandidate earlier, EventCandidate candidate)
    {
        if (candidate.Folded.Type is "CONCEDE" or "AGREE")
        {
            // "agreed to the release": to those whom it was about.
            return earlier.Match.Actors.Exists(actor => candidate.Match.Actors.Exists(own => SameParty.Are(own, actor))) ? [.. earlier.Match.Recipients.Where(party => !candidate.Match.Actors.Exists(actor => SameParty.Are(actor, party)))] : [.. earlier.Match.Actors];
        }

        var together = earlier.Match.Pattern.Mode != "visit" && earlier.Folded.Type is "COOPERATE" or "CONSULT" || (earlier.Folded.Type is "SUPPORT" or "AGREE" && earlier.Match.Actors.Count > 1);
        if (candidate.Match.Actors.Exists(actor => actor.Sector is "OPP" or "CVL" or "PTY") && earlier.Match.Actors.FindAll(party => candidate.Match.Actors.Exists(actor => SameParty.Are(actor, party))) is { Count: > 0 } rulers)
        {
            return rulers; // "the opposition denounced the deal": it blames its own government.
        }

        var parties = together ? earlier.Match.Actors.Union(earlier.Match.Recipients) : earlier.Match.Actors;
        return [.. parties.Where(party => !candidate.Match.Actors.Exists(actor => SameParty.Are(actor, party)))];
    }

    /// <summary>A government and the rebels of its country.</summary>
    private static bool AreOpposed(Actor left, Actor right) => left != right && IsRebel(left) != IsRebel(right);

    private static bool IsRebel(Actor actor) => actor.Sector is "REB" or "OPP";
}
