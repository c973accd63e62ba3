using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Who fills slots: the actors that stand in them, own what stands there, or are meant by it.</summary>
/// <remarks>The slots are those of <see cref="SlotTokens"/>.</remarks>
internal sealed partial class SlotReader(EventScene scene)
{
    private const int Reach = 48;
    private const int Depth = 2;

    private readonly SlotTokens _tokens = new(scene);

    public EventScene Scene => scene;

    /// <summary>The tokens that fill a slot of a predicate, each once; not to be changed.</summary>
    public List<int> Tokens(Predicate predicate, string slot) => _tokens.Of(predicate, slot);

    /// <summary>The words that stand in the slot as heads or close beside them, as <see cref="Lexicon.LetterHash"/>; not to be changed.</summary>
    public List<ulong> Words(Predicate predicate, string slot) => _tokens.WordsOf(predicate, slot);

    /// <summary>The actors that fill the first alternative that anybody fills.</summary>
    public List<Actor> Actors(Predicate predicate, string[][] alternatives)
    {
        var result = Fillers(predicate, alternatives, [], false);
        return result.Count > 0 ? result : StatesThere(predicate, alternatives);
    }

    /// <summary>"went on trial in <em>Minsk</em>": where a frame takes the place for the doer and only a town is told, the state it lies in.</summary>
    private List<Actor> StatesThere(Predicate predicate, string[][] alternatives)
    {
        var states = new List<Actor>();
        foreach (var union in alternatives)
        {
            foreach (var slot in union)
            {
                if (slot is "in" or "at" || slot.EndsWith(".in", StringComparison.Ordinal) || slot.EndsWith(".at", StringComparison.Ordinal))
                {
                    AddStates(predicate, slot, [], states);
                }
            }

            if (states.Count > 0)
            {
                break;
            }
        }

        return states;
    }

    /// <summary>
    /// Those to whom it is done: never the actors themselves. Where only a place stands there ("arrived at Yerevan
    /// airport"), the state it lies in, if the report names that state too.
    /// </summary>
    public List<Actor> Recipients(Predicate predicate, string[][] alternatives, List<Actor> actors, bool obviate = false)
    {
        var result = Fillers(predicate, alternatives, actors, obviate);
        if (result.Exists(IsKnown))
        {
            return result;
        }

        var states = new List<Actor>();
        foreach (var union in alternatives)
        {
            foreach (var slot in union)
            {
                AddStates(predicate, slot, actors, states);
                if (states.Count > 0)
                {
                    return states;
                }
            }
        }

        return result;
    }

    private void AddStates(Predicate predicate, string slot, List<Actor> actors, List<Actor> states)
    {
        foreach (var token in Tokens(predicate, slot))
        {
            if (StateOf(token) is { } state && !actors.Contains(state))
            {
                Add(state, states);
            }
        }
    }

    private static bool IsKnown(Actor actor) => actor.Country is not null || actor.Members.Count > 0 || actor.Kind == ActorKind.Group;

    private List<Actor> Fillers(Predicate predicate, string[][] alternatives, List<Actor> others, bool obviate)
    {
        var result = new List<Actor>();
        foreach (var union in alternatives)
        {
            foreach (var slot in union)
            {
                AddActors(predicate, slot, others, obviate, result);
            }

            if (result.Count > 0)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>The state in which a place lies that stands there or beside the word there.</summary>
    private Actor? StateOf(int token)
    {
        return CountryOf(token) is { } country ? StateBy(country) : null;
    }

    private string? CountryOf(int token)
    {
        var country = scene.Places.At(token)?.Country;
        foreach (var child in country is null ? scene.Parse[token].Children : default)
        {
            country ??= child.Is("nmod") || child.Is("compound") ? scene.Places.At(child.Index)?.Country : null;
        }

        return country;
    }

    /// <summary>The state with that code, else one who governs it, else the one that a place of its stands for.</summary>
    public Actor? StateBy(string country) => scene.Actors.StateOf(country);

    /// <summary>The country of the first place that stands where a recipient is looked for; null when none does.</summary>
    public string? PlaceCountry(Predicate predicate, string[][] alternatives)
    {
        foreach (var slot in alternatives.SelectMany(union => union))
        {
            foreach (var token in Tokens(predicate, slot))
            {
                if (CountryOf(token) is { } country)
                {
                    return country;
                }
            }
        }

        return null;
    }

    /// <summary>True when a place stands where a recipient is looked for: "annexed Crimea", "closed the border with Gaza".</summary>
    public bool NamesPlace(Predicate predicate, string[][] alternatives)
    {
        foreach (var slot in alternatives.SelectMany(union => union))
        {
            foreach (var token in Tokens(predicate, slot))
            {
                if (scene.Places.At(token) is not null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The actor of a phrase: its own, else the one who owns it ("<em>Israel's</em> strike", "a <em>US</em> proposal").</summary>
    public Actor? ActorOf(int token) => ActorOf(token, []);

    /// <summary>The same, passing over those who are known to stand on the other side ("its embassy in <em>Kigali</em>").</summary>
    private Actor? ActorOf(int token, List<Actor> others)
    {
        var actors = scene.Actors;
        if (scene.Parse[token].Upos == Upos.PRON && actors.HeadedBy(token)?.Country is null && Syntax.Lower(scene.Parse[token].Form.ToString()) is "i" or "we" or "us" or "me")
        {
            return SpeakerAt(token); // “<em>We</em> condemn the attack,” he said.
        }

        if (SetParties.OneOfTwo(token, scene) is { } one)
        {
            return one;
        }

        if (scene.Parse[token].Child("nmod:poss") is { } possessor && IsOwnWord(possessor.Index) && SpeakerAt(token)?.Country is { } own && StateBy(own) is { } speaking)
        {
            return speaking; // “They killed <em>our soldiers</em>”
        }

        if (actors.HeadedBy(token) is { } direct)
        {
            return IsKnown(direct) && (direct.Kind != ActorKind.Group || direct.Country is not null || direct.Members.Count > 0) ? direct : OwnerOf(direct, others) ?? direct;
        }

        if (actors.MentionAt(token) is { } around && !IsMeasure(token))
        {
            return actors.At(token) is { } inside && Covers(around, token) ? inside : null;
        }

        return !scene.Words.PrivateThings.Contains(Syntax.Lower(scene.Parse[token].Lemma)) && OwnerToken(token, others, Depth) is { } owner ? ActorAt(owner) : null;
    }

    private Actor? ActorAt(int token) => IsOwnWord(token) ? SpeakerAt(token) : scene.Actors.HeadedBy(token) ?? scene.Actors.At(token);

    private Actor? SpeakerAt(int token) => scene.Attributions.At(token) is not { } said ? OwnVoice.At(token, scene) : said.Speaker is { } id ? scene.Actors.ById(id) : null;

    /// <summary>“They shelled <em>our</em> villages,” the ministry said.</summary>
    private bool IsOwnWord(int token) => scene.Parse[token].Is("nmod:poss") && scene.Parse[token] is { Upos: Upos.PRON, Form: "our" or "Our" or "my" or "My" };

    private static Actor? Unless(List<Actor> others, Actor? actor) => actor is null || others.Contains(actor) ? null : actor;

    private static bool Covers(ActorMention mention, int token) => mention.Tokens.Contains(token);

    private bool IsMeasure(int token) => scene.Parse[token].Upos == Upos.NUM;

    private void AddActors(Predicate predicate, string slot, List<Actor> others, bool obviate, List<Actor> result)
    {
        if (slot == "speaker")
        {
            var speaker = scene.Attributions.At(predicate.Token)?.Speaker;
            Add(speaker is null ? null : Unless(others, scene.Actors.ById(speaker)), result);
            return;
        }

        foreach (var token in Tokens(predicate, slot))
        {
            if (slot is "in" && (scene.Predicates.At(token) is { Kind: PredicateKind.Noun } || scene.Words.Manners.Contains(Syntax.Lower(scene.Parse[token].Lemma))) && scene.Actors.MentionAt(token) is null)
            {
                continue; // "in a clash between two members of the alliance", "in defiance of the accord": an act or a manner, no place
            }

            var actor = slot is "modifier" or "self" ? scene.Actors.At(token) : ActorOf(token, others);
            if (actor is not null && (others.Contains(actor) || result.Contains(actor) || IsOwn(token, actor, others)) && scene.Parse[token].Upos == Upos.PRON)
            {
                actor = Obviation.Other(token, [.. others, .. result], scene) ?? actor;
            }

            if (actor is { Kind: ActorKind.Person or ActorKind.Office or ActorKind.State } && Syntax.Lower(scene.Parse[token].Form.ToString()) is "they" or "them"
                && SetParties.LastRow(token, scene) is { } together)
            {
                together.ForEach(one => Add(Unless(others, one), result));
                continue;
            }

            if (scene.Parse[token] is { Upos: Upos.NOUN } && scene.Parse[token].Has("Number=Plur") && JointOwners(token) is { } owners)
            {
                owners.ForEach(one => Add(Unless(others, one), result));
                continue;
            }

            if (actor is null or { Kind: ActorKind.Group, Country: null, Members.Count: 0 } && Included(token) is { Count: > 0 } included)
            {
                included.ForEach(one => Add(Unless(others, one), result));
                continue;
            }

            if (actor is null && obviate && scene.Parse[token].Child("nmod:poss") is { Upos: Upos.PRON } possessor && ActorAt(possessor.Index) is { } own && others.Contains(own))
            {
                actor = Obviation.Other(possessor.Index, [.. others, .. result], scene); // "published a report; Germany backed <em>its</em> findings"
            }

            var row = actor is not null && slot is not ("modifier" or "self") ? StatesOf(token, others) : [];
            if (actor is { Country: null } set && set.Members.Count > row.Count)
            {
                row = []; // "the leaders of Japan, the US and South Korea": the tree may break the row, the phrase does not.
            }

            foreach (var one in row.Count > 0 ? [.. row, .. row.Exists(state => state.Country == actor?.Country) ? [] : row.Count > 1 ? Array.Empty<Actor?>() : [Unless(others, actor)]] : new[] { Unless(others, actor) })
            {
                Add(one, result);
            }

            if (slot is not ("modifier" or "self") && scene.Actors.MentionAt(token) is { } whole && whole.Head == token)
            {
                AddJoined(whole, others, result);
            }

            if (slot is not ("modifier" or "self") && scene.Actors.MentionAt(token) is null && OwnerToken(token, others, Depth) is { } owner)
            {
                AddConjuncts(owner, others, result);
            }
        }
    }

    /// <summary>"Secretary of State John Kerry <em>and NATO</em>": the tree may coordinate with a word inside the mention.</summary>
    private void AddJoined(ActorMention mention, List<Actor> others, List<Actor> result)
    {
        for (var token = mention.Tokens.First; token < Math.Min(mention.Tokens.End, mention.Tokens.First + Reach); token++)
        {
            foreach (var child in scene.Parse[token].Children)
            {
                if (token != mention.Head && child.Is("conj") && child.Index >= mention.Tokens.End)
                {
                    Add(Unless(others, scene.Actors.HeadedBy(child.Index)), result);
                }
            }
        }
    }

    /// <summary>"It accused Vilnius and urged <em>it</em>": a body does not urge its own state by that word.</summary>
    private bool IsOwn(int token, Actor actor, List<Actor> others) =>
        scene.Parse[token].Form is "it" && actor.Country is { } country && others.Exists(other => other.Country == country);

    /// <summary>"the accord between Armenia <em>and Azerbaijan</em>".</summary>
    private void AddConjuncts(int token, List<Actor> others, List<Actor> result)
    {
        var row = new List<Token> { scene.Parse[token] };
        for (var i = 0; i < row.Count; i++)
        {
            if (i > 0)
            {
                Add(Unless(others, ActorAt(row[i].Index)), result);
            }

            Syntax.AddConjuncts(row[i], row);
        }
    }

    /// <summary>"<em>Israeli and Palestinian</em> officials": those of both states; empty where no two stand in a row.</summary>
    private List<Actor> StatesOf(int token, List<Actor> others)
    {
        var states = new List<Actor>();
        var before = false;
        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Index > token && child.Is("nmod") && Syntax.Preposition(child) is "of" or "from" && child.Child("conj") is not null)
            {
                // "the leaders of <em>Japan and India</em>".
                var heads = new List<int>();
                Syntax.AddWithConjuncts(child, heads);
                heads.ForEach(head => AddState(head, true));
            }
            else if (child.Index < token && (child.Is("amod") || child.Is("compound")))
            {
                // "the <em>American, British and Spanish</em> services"
                var row = new List<int>();
                Syntax.AddWithConjuncts(child, row);
                before = true;
                row.ForEach(word => AddState(word, word < token && (row.Count > 1 || scene.Parse[word].Next is { Upos: Upos.CCONJ })));
            }
        }

        return states.Count > 1 || before ? states : [];

        void AddState(int word, bool inRow)
        {
            if (inRow && ActorAt(word) is { } actor && (actor.Kind == ActorKind.State || (actor.Country is not null && scene.Actors.HeadedBy(token) == actor)))
            {
                Add(Unless(others, actor), states);
            }
        }
    }

    private static void Add(Actor? actor, List<Actor> result)
    {
        if (actor is not null && !result.Contains(actor))
        {
            result.Add(actor);
        }
    }
}
