using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Events;
using Chancery.Reading.Predicates;
using Chancery.Reading.Times;

namespace Chancery.Reading.Commitments;

/// <summary>What the steps of this pass share while one report is read.</summary>
internal sealed class CommitmentScene
{
    private readonly Dictionary<int, string> _events = [];

    public CommitmentScene(Parse parse, PredicateLayer predicates, TimeMentions times, ActorMentions actors, AttributionLayer attributions, EventLayer events, DateOnly? published)
    {
        Published = published;
        Parse = parse;
        Predicates = predicates;
        Times = times;
        Actors = actors;
        Attributions = attributions;
        Yields = new Yields(parse);
        foreach (var item in events.Items)
        {
            _events.TryAdd(item.TriggerToken, item.Id);
        }
    }

    /// <summary>The day of publication; null when unknown.</summary>
    public DateOnly? Published { get; }

    public Parse Parse { get; }

    public PredicateLayer Predicates { get; }

    public TimeMentions Times { get; }

    public ActorMentions Actors { get; }

    public AttributionLayer Attributions { get; }

    public Yields Yields { get; }

    /// <summary>The event whose trigger is that token; null when it is none.</summary>
    public string? EventAt(int token) => _events.GetValueOrDefault(token);

    public Actor? ActorAt(int? token) => token is { } at ? Actors.HeadedBy(at) ?? Actors.At(at) : null;

    /// <summary>
    /// Who does it: the subjects of the tree, else the name right before a verb that the tree gives no subject
    /// (parsers take "the union called on…" for "the union, called on…").
    /// </summary>
    public Actor? Doer(Predicate predicate) => FirstActor(predicate.Subjects) ?? (LeftSubject(predicate) is { } token ? ActorAt(token) : Speaker(predicate));

    /// <summary>"said <em>it</em> was ready": a pronoun that names nobody, in somebody's words, means the speaker.</summary>
    public Actor? Speaker(Predicate predicate) =>
        predicate.Subjects.Count == 1 && Parse[predicate.Subjects[0]] is { Upos: Upos.PRON } pronoun && Syntax.Lower(pronoun.Lemma) is "it" or "he" or "she" or "they" or "we" or "i"
        && Attributions.InnermostAt(predicate.Token)?.Speaker is { } speaker
            ? Actors.ById(speaker)
            : null;

    /// <summary>"his country", "its forces": the side of the one in whose words it stands; null for other subjects.</summary>
    public Actor? OwnSide(Predicate predicate)
    {
        foreach (var token in predicate.Subjects)
        {
            foreach (var child in Parse[token].Children)
            {
                if (child.Is("nmod:poss") && child.Upos == Upos.PRON && Attributions.InnermostAt(predicate.Token)?.Speaker is { } speaker)
                {
                    return Actors.ById(speaker);
                }
            }
        }

        return null;
    }

    /// <summary>The head of the name right before a verb without a subject; null when there is none.</summary>
    public int? LeftSubject(Predicate predicate)
    {
        if (predicate.Subjects.Count > 0 || predicate.Kind != PredicateKind.Verb || predicate.Passive)
        {
            return null;
        }

        var token = predicate.Token - 1;
        while (token >= 0 && Parse[token].Upos is Upos.ADV or Upos.AUX)
        {
            token--;
        }

        return token >= 0 && Actors.MentionAt(token) is { } mention && mention.Tokens.End == token + 1 ? mention.Head : null;
    }

    /// <summary>The first of the tokens that names an actor.</summary>
    public Actor? FirstActor(Values<int> tokens)
    {
        foreach (var token in tokens)
        {
            if (ActorAt(token) is { } actor)
            {
                return actor;
            }
        }

        return null;
    }

    /// <summary>The words of the tokens without punctuation at the ends.</summary>
    public TextSpan? Span(TokenRange range)
    {
        var (first, end) = range;
        while (first < end && IsPunctuation(first))
        {
            first++;
        }

        while (first < end && IsPunctuation(end - 1))
        {
            end--;
        }

        return first < end ? Parse.SpanOf(new TokenRange(first, end)) : null;
    }

    /// <summary>True when both stand for one side: the same actor, or a person and the state he acts for.</summary>
    public static bool SameSide(Actor? a, Actor? b) =>
        a is not null && b is not null && (a.Id == b.Id || (a.Country is { } country && country == b.Country));

    private bool IsPunctuation(int token) => Parse[token].Upos == Upos.PUNCT;
}
