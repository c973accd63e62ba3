using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Model;
using Chancery.Reading.Coreference;

namespace Chancery.Reading.Actors;

/// <summary>
/// Brings the actors and the chains together: who a pronoun or description is by its chain, and, when all actors are
/// known, the mentions that only the chains know.
/// </summary>
internal sealed class ChainActors(Parse parse, ActorIndex index, Chains chains)
{
    private readonly Dictionary<int, ActorDraft> _at = [];

    /// <summary>Notes who is mentioned at a candidate's tokens.</summary>
    public void Note(ActorCandidate candidate, ActorDraft actor)
    {
        _at[candidate.Head] = actor;
        for (var token = candidate.Name.First; token < candidate.Name.End; token++)
        {
            _at[token] = actor;
        }
    }

    /// <summary>Who is mentioned at the token, as far as candidates were noted; null when nobody is.</summary>
    public ActorDraft? At(int token) => _at.GetValueOrDefault(token);

    /// <summary>The last one before the pronoun that its chain knows and that it may stand for; null when nobody is.</summary>
    public ActorDraft? Before(ActorCandidate candidate)
    {
        ActorDraft? last = null;
        foreach (var mention in chains.HeadedBy(candidate.Head)?.Mentions ?? [])
        {
            if (mention.Head >= candidate.Head)
            {
                break;
            }

            if (_at.TryGetValue(mention.Head, out var actor) && Fits(actor, candidate.Pronoun!))
            {
                last = actor;
            }
        }

        return last ?? SubjectBefore(candidate);
    }

    /// <summary>"The ministry said… <em>It</em> accused…": a subject that no chain knows is that of the sentence before.</summary>
    private ActorDraft? SubjectBefore(ActorCandidate candidate)
    {
        var pronoun = parse[candidate.Head];
        var sentence = pronoun.Sentence;
        if (candidate.Head > sentence.Tokens.First + 1 || sentence.Index == 0 || !pronoun.Is("nsubj") || pronoun.Head is not { IsRoot: true, Upos: Upos.VERB } verb || index.Words.Impersonal.Contains(verb.Lemma))
        {
            return null;
        }

        var before = parse.Sentences[sentence.Index - 1].Tokens;
        for (var token = before.First; token < before.End; token++)
        {
            if (parse[token].Is("nsubj") && parse[token].Head.IsRoot && _at.TryGetValue(token, out var actor))
            {
                return Fits(actor, candidate.Pronoun!) ? actor : null;
            }
        }

        return null;
    }

    private static bool Fits(ActorDraft actor, PronounForm pronoun) => pronoun.What switch
    {
        "person" => actor.Kind is ActorKind.Person or ActorKind.Office && (pronoun.Sex == "any" || actor.Sex is null || actor.Sex == pronoun.Sex),
        "thing" => actor.Kind is ActorKind.State or ActorKind.Organisation or ActorKind.Group,
        _ => true,
    };

    /// <summary>Adds the mentions of the chains to their actors; a chain of people or bodies without one becomes one.</summary>
    public void Complete(List<ActorDraft> actors)
    {
        var covered = Covered(actors);
        foreach (var chain in chains.Items)
        {
            var state = chain.Kind == ReferentKind.Person ? StateOf(Best(chain)) : null;
            if ((chain.Mentions.Count > 1 || state is not null) && (Owner(chain) ?? Added(chain, state, actors)) is { } owner)
            {
                foreach (var mention in chain.Mentions)
                {
                    Add(owner, mention, covered);
                }
            }
        }
    }

    // "<em>His</em> Highness": a part of the style.
    private bool IsOfStyle(int token) =>
        parse[token] is { IsRoot: false } word && word.Is("nmod:poss") && char.IsUpper(word.Head.Form[0]) && index.Words.Styles.Contains(PhraseText.Lower(word.Head.Form));

    // The actor with most mentions in the chain; a set is never taken up as one of its members.
    private ActorDraft? Owner(Chain chain)
    {
        ActorDraft? best = null;
        var most = 0;
        var counts = new Dictionary<ActorDraft, int>();
        foreach (var mention in chain.Mentions)
        {
            if (_at.TryGetValue(mention.Head, out var actor) && !actor.IsSet)
            {
                var count = counts[actor] = counts.GetValueOrDefault(actor) + 1;
                (best, most) = count > most ? (actor, count) : (best, most);
            }
        }

        return best;
    }

    // "Italian bondholders": people of a state by its adjective, whatever they are called.
    private ActorDraft? StateOf(ChainMention mention)
    {
        if (mention.Form != MentionForm.Description)
        {
            return null;
        }

        foreach (var child in parse[mention.Head].Children)
        {
            if ((child.Is("amod") || child.Is("compound")) && _at.TryGetValue(child.Index, out var state) && state is { Kind: ActorKind.State })
            {
                return state;
            }
        }

        return null;
    }

    private ActorDraft? Added(Chain chain, ActorDraft? state, List<ActorDraft> actors)
    {
        if (chain.Kind is not (ReferentKind.Person or ReferentKind.Organisation))
        {
            return null;
        }

        var best = Best(chain);
        var tokens = Core(best);
        var lemma = PhraseText.Lower(parse[best.Head].Lemma);
        var group = best.Form == MentionForm.Description ? index.Group(lemma) : null;
        var plural = parse[best.Head].Has("Number=Plur");
        var actor = new ActorDraft
        {
            Kind = chain.Kind == ReferentKind.Organisation ? ActorKind.Organisation : plural && best.Form != MentionForm.Name ? ActorKind.Group : ActorKind.Person,
            Name = PhraseText.Of(parse, WithoutArticle(tokens)),
            Country = state?.Country,
            Sector = group?.Sector ?? (state is null ? null : "CVL"),
            Noun = lemma,
            Plural = plural,
            Rule = "chain",
            Confidence = best.Form == MentionForm.Pronoun ? 0.3 : 0.5,
            Reason = state is not null ? $"People of {state.Name}, by its adjective." : best.Form == MentionForm.Pronoun
                ? "Taken up several times; the report does not say who it is."
                : $"Taken up {chain.Mentions.Count - 1} times in the report.",
        };
        actor.OtherSectors.AddRange(group?.OtherSectors ?? []);
        actors.Add(actor);
        return actor;
    }

    // A name before a description before a pronoun; the first of each.
    private static ChainMention Best(Chain chain)
    {
        var best = chain.Mentions[0];
        foreach (var mention in chain.Mentions)
        {
            best = Rank(mention.Form) > Rank(best.Form) ? mention : best;
        }

        return best;
    }

    private static int Rank(MentionForm form) => form switch
    {
        MentionForm.Name => 2,
        MentionForm.Description => 1,
        _ => 0,
    };

    private void Add(ActorDraft owner, ChainMention mention, bool[] covered)
    {
        if (_at.ContainsKey(mention.Head) || covered[mention.Head] && mention.Form != MentionForm.Pronoun || IsOfStyle(mention.Head))
        {
            return;
        }

        owner.Mentions.Add(new ActorCandidate
        {
            Kind = mention.Form == MentionForm.Pronoun ? CandidateKind.Pronoun : CandidateKind.Description,
            Tokens = Core(mention),
            Whole = mention.Tokens,
            Head = mention.Head,
            Text = "",
            Rule = "chain",
        });
        _at[mention.Head] = owner;
    }

    /// <summary>From the start of the phrase to its head, with the parts of a name after it.</summary>
    private TokenRange Core(ChainMention mention)
    {
        var end = mention.Head + 1;
        while (end < mention.Tokens.End && parse[end].Is("flat"))
        {
            end++;
        }

        return new TokenRange(Math.Min(mention.Tokens.First, mention.Head), end);
    }

    private TokenRange WithoutArticle(TokenRange tokens) =>
        tokens.Count > 1 && parse[tokens.First].Upos is Upos.DET ? new TokenRange(tokens.First + 1, tokens.End) : tokens;

    private bool[] Covered(List<ActorDraft> actors)
    {
        var covered = new bool[parse.Count];
        foreach (var mention in actors.SelectMany(actor => actor.Mentions))
        {
            covered.AsSpan(mention.Tokens.First, mention.Tokens.Count).Fill(true);
        }

        return covered;
    }
}
