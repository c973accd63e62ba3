using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>Place, quantities and contexts of an act.</summary>
internal sealed class EventDetails
{
    private const int Reach = 40;
    private static readonly string[] _locatives = ["in", "at", "near", "outside", "inside", "around", "along", "across", "over", "off", "within", "on", "to", "into", "from"];
    private readonly FrozenDictionary<string, string[]> _cues;

    public EventDetails(EventLexicon lexicon)
    {
        _cues = lexicon.Contexts.SelectMany(context => context.Cues.Select(cue => (cue, context.Name)))
            .GroupBy(pair => pair.cue, pair => pair.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
    }

    public (string? Place, string Reason) PlaceOf(Predicate predicate, EventScene scene)
    {
        foreach (var preposition in _locatives)
        {
            foreach (var oblique in predicate.Obliques.AsSpan())
            {
                if (oblique.Preposition == preposition && scene.Places.At(oblique.Token) is { } place)
                {
                    return (place.Id, $"\"{preposition}\" brings the place in.");
                }
            }
        }

        foreach (var item in predicate.Objects.AsSpan())
        {
            foreach (var child in scene.Parse[item].Children)
            {
                if (child.Is("nmod") && Syntax.Preposition(child) is "in" or "at" or "near" or "along" && scene.Places.At(child.Index) is { } place)
                {
                    return (place.Id, "The place stands with what the act is done to.");
                }
            }
        }

        return (null, "No place is told in the clause of the act.");
    }

    public Values<string> QuantitiesOf(Predicate predicate, EventScene scene)
    {
        var found = new SortedSet<int>();
        foreach (var token in predicate.Objects)
        {
            AddAround(token, scene, found);
        }

        foreach (var token in predicate.Subjects)
        {
            AddAround(token, scene, found);
        }

        foreach (var oblique in predicate.Obliques)
        {
            if (oblique.Preposition is "of" or "with" or "by" or "for")
            {
                AddAround(oblique.Token, scene, found);
            }
        }

        return found.Select(index => scene.Quantities.Items[index].Id).ToValues();
    }

    public Values<string> ContextsOf(FramePattern pattern, CameoCode? cameo, Sentence sentence, EventScene scene)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        names.UnionWith(pattern.Contexts);
        names.UnionWith(cameo?.Contexts ?? []);
        for (var token = sentence.Tokens.First; token < Math.Min(sentence.Tokens.End, sentence.Tokens.First + 200); token++)
        {
            var lemma = Syntax.Lower(scene.Parse[token].Lemma);
            AddCue(lemma, names);
            if (token + 1 < sentence.Tokens.End)
            {
                AddCue(lemma + "_" + Syntax.Lower(scene.Parse[token + 1].Lemma), names);
            }
        }

        return names.ToValues();
    }

    private void AddCue(string lemma, SortedSet<string> names)
    {
        if (_cues.TryGetValue(lemma, out var contexts))
        {
            names.UnionWith(contexts);
        }
    }

    /// <summary>Quantities in the phrase: its own numbers and those of what hangs on it by "of".</summary>
    private static void AddAround(int token, EventScene scene, SortedSet<int> found)
    {
        int first = token, last = token;
        foreach (var child in scene.Parse[token].Children)
        {
            if (child.Index < token && token - child.Index < Reach)
            {
                first = Math.Min(first, child.Index);
            }
            else if (child.Is("nmod") && Syntax.Preposition(child) == "of" && child.Index - token < Reach)
            {
                last = Math.Max(last, child.Index);
            }
        }

        foreach (var quantity in scene.Quantities.In(new TokenRange(first, last + 1)))
        {
            for (var i = 0; i < scene.Quantities.Items.Count; i++)
            {
                if (ReferenceEquals(scene.Quantities.Items[i], quantity))
                {
                    found.Add(i);
                }
            }
        }
    }
}
