using Chancery.Language;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>The features of one scene, and how words and acts are put into them: as themselves, by their types, sets, fields and classes.</summary>
internal sealed class PairFeatureList(PairScene scene, TypeHints hints, ActKinds kinds)
{
    public List<PairFeature> Items { get; } = [];

    public PairScene Scene => scene;

    public TypeHints Hints => hints;

    public void Add(string name, float value) => Items.Add(new PairFeature(name, value));

    /// <summary>A word in a role: itself, the types its frames have, the sets it stands in.</summary>
    public void AddLemma(string role, string lemma, float value)
    {
        Add($"{role}:{lemma}", value);
        AddTypes(role, lemma, value);
        foreach (var set in Hints.SetsOf(lemma))
        {
            Add($"{role}@{set}", value);
        }

        foreach (var field in Hints.FieldsOf(lemma))
        {
            Add($"{role}^{field}", value);
        }

        foreach (var name in Hints.ClassesOf(lemma))
        {
            Add($"{role}*{name}", value);
        }
    }

    public void AddTypes(string role, string lemma, float value)
    {
        foreach (var (type, share) in Hints.TypesOf(lemma))
        {
            Add($"{role}~{type}", value * share);
        }
    }

    public static string FormOf(Predicate predicate)
    {
        var form = predicate.Negated ? "not" : "";
        form += predicate.Future ? ".will" : predicate.Modal is { } modal ? "." + modal : "";
        return predicate.Stance is { } stance ? $"{form}.{stance}" : form;
    }

    public string LemmaAt(int token) =>
        Scene.Events.Predicates.At(token)?.Lemma ?? Syntax.Lower(Scene.Parse[token].Lemma);

    /// <summary>Whether an act is done, to come, possible or refused, with its fields, its types and whether these are friendly.</summary>
    public void AddTone(string role, Predicate predicate)
    {
        var tone = ToneOf(predicate);
        Add($"{role}:{tone}", 1);
        foreach (var (type, share) in Hints.TypesOf(predicate.Lemma))
        {
            Add($"{role}:{tone}~{type}", share);
            Add($"{role}:{tone}#{kinds.NameOf(type)}", share);
        }

        foreach (var field in Hints.FieldsOf(predicate.Lemma))
        {
            Add($"{role}:{tone}^{field}", 1);
        }
    }

    public static string ToneOf(Predicate predicate) =>
        (predicate.Negated ? "not-" : "") + (predicate.Stance is { } stance and not ("claimed" or "actual") ? stance
            : predicate.Modal switch
            {
                "may" or "might" or "could" or "can" => "may",
                "must" or "should" or "ought" => "must",
                "will" or "would" or "shall" => "to-come",
                _ => predicate.Future ? "to-come" : "done",
            });
}
