using System.Collections.Frozen;
using Chancery.Lexicon.Commitments;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Reads the acts that make or move commitments, in text order.</summary>
internal sealed class ActReader
{
    private readonly FrozenDictionary<string, CommitmentCue[]> _verbs;
    private readonly FrozenDictionary<string, CommitmentCue[]> _nouns;
    private readonly CommitmentWords _words;
    private readonly ConditionReader _conditions;

    public ActReader(CommitmentLexicon lexicon)
    {
        _verbs = Index(lexicon, cue => cue.Lemmas);
        _nouns = Index(lexicon, cue => cue.Nouns);
        _words = new CommitmentWords(lexicon);
        _conditions = new ConditionReader(lexicon);
    }

    public List<Act> Read(CommitmentScene scene)
    {
        var acts = new List<Act>();
        var deal = new Deal(scene, _words);
        var builder = new ActBuilder(scene, _words, _conditions, deal);
        var verbs = new VerbActs(scene, _words, builder, deal, acts);
        var nouns = new NounActs(scene, _words, builder, MoveOf);
        var clauses = new ClauseActs(scene, _words, builder, deal);
        foreach (var sentence in scene.Parse.Sentences)
        {
            deal.Enter(sentence);
            var first = acts.Count;
            foreach (var predicate in scene.Predicates.In(sentence.Tokens))
            {
                if (!InCondition(acts, first, predicate.Token) && !Read(predicate, acts, verbs, nouns))
                {
                    ReadClause(predicate, acts, first, clauses);
                }
            }
        }

        return acts;
    }

    private bool Read(Predicate predicate, List<Act> acts, VerbActs verbs, NounActs nouns)
    {
        var count = acts.Count;
        var table = predicate.Kind == PredicateKind.Noun ? _nouns : _verbs;
        if (IsHeld(predicate) || (!table.TryGetValue(predicate.Lemma, out var cues) && !table.TryGetValue(verbs.FormOf(predicate), out cues)))
        {
            return false;
        }

        foreach (var cue in cues)
        {
            acts.AddRange(predicate.Kind == PredicateKind.Noun ? nouns.Read(predicate, cue) : verbs.Read(predicate, cue));
            if (acts.Count > count)
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadClause(Predicate predicate, List<Act> acts, int first, ClauseActs clauses)
    {
        for (var i = first; i < acts.Count; i++)
        {
            if (acts[i].Owed is { } owed && owed.Contains(predicate.Token))
            {
                return;
            }
        }

        acts.AddRange(clauses.Read(predicate));
    }

    /// <summary>What a governing verb does with a noun: "<em>kept</em> its promise", "<em>rejected</em> a demand"; null for nothing.</summary>
    private string? MoveOf(Predicate governor)
    {
        // The lemmatiser may leave an e too many ("honoured" → "honoure").
        if (!_verbs.TryGetValue(governor.Lemma, out var cues) && !_verbs.TryGetValue(governor.Lemma.TrimEnd('e'), out cues))
        {
            return null;
        }

        foreach (var cue in cues)
        {
            if (cue.Act is "accept" or "refuse" or "withdraw" or "fulfil" or "break")
            {
                return governor.Negated ? cue.Act == "fulfil" ? "break" : null : cue.Act;
            }
        }

        return null;
    }

    /// <summary>Words under "not", "could", "hopes to", "if" bind nobody.</summary>
    private static bool IsHeld(Predicate predicate) =>
        predicate.Kind != PredicateKind.Noun && (predicate.Negated || predicate.Modal is "would" or "could" or "may" or "might" or "can" or "should"
        || predicate.Stance is "hypothetical" or "negated" or "condition" or "attempted" or "wanted");

    private static bool InCondition(List<Act> acts, int first, int token)
    {
        for (var i = first; i < acts.Count; i++)
        {
            if (acts[i].Condition is { } condition && condition.Tokens.Contains(token))
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenDictionary<string, CommitmentCue[]> Index(CommitmentLexicon lexicon, Func<CommitmentCue, string[]> words) =>
        lexicon.Cues.SelectMany(cue => words(cue).Select(word => (word, cue)))
            .GroupBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.cue).ToArray(), StringComparer.Ordinal);
}
