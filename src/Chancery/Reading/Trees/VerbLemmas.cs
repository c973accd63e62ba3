using System.Collections.Frozen;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Trees;

/// <summary>
/// Dictionary forms of verbs that the language model guesses wrong ("fought" from "feach", "fined" from "fin"): irregular
/// ones by a table, regular ones by the verbs of the lexicon that the form can come from.
/// </summary>
internal sealed class VerbLemmas
{
    private const char _arrow = '>';
    private readonly FrozenDictionary<string, string> _irregular;
    private readonly FrozenSet<string> _verbs;

    public VerbLemmas(EventLexicon lexicon)
    {
        _irregular = lexicon.WordsOf("verb-forms")
            .Select(pair => pair.Split(_arrow)).Where(pair => pair.Length == 2)
            .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        _verbs = lexicon.Frames.SelectMany(frame => frame.Verbs).Concat(lexicon.Complements.Select(verb => verb.Lemma))
            .Concat(lexicon.LightVerbs.Select(verb => verb.Verb)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The dictionary form of a verb; null when the one given may stand.</summary>
    /// <param name="form">The word of the text, in small letters.</param>
    /// <param name="lemma">What the language model takes for its dictionary form.</param>
    public string? Of(string form, string lemma)
    {
        if (_irregular.TryGetValue(form, out var known))
        {
            return known == lemma ? null : known;
        }

        return _verbs.Contains(lemma) ? null : Stems(form).FirstOrDefault(_verbs.Contains);
    }

    /// <summary>The verb of which a word is a past form, whatever the language model takes it for; null for none that is known.</summary>
    public string? OfPast(string form) =>
        _irregular.TryGetValue(form, out var known) ? known : form.EndsWith("ed", StringComparison.Ordinal) ? Stems(form).FirstOrDefault(_verbs.Contains) : null;

    private static IEnumerable<string> Stems(string form)
    {
        foreach (var ending in new[] { "ed", "ing", "es", "s" })
        {
            if (form.Length < ending.Length + 3 || !form.EndsWith(ending, StringComparison.Ordinal))
            {
                continue;
            }

            var stem = form[..^ending.Length];
            yield return stem + "e";
            yield return stem;
            if (stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }

            if (stem[^1] == 'i')
            {
                yield return stem[..^1] + "y";
            }
        }
    }
}
