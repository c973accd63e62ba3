using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Places;

namespace Chancery.Reading.Coreference;

/// <summary>What tells whether a mention is a person, an organisation, a place or another thing.</summary>
internal sealed class KindFeatures
{
    public static readonly FeaturePart[] Kinds = ["person", "organisation", "place", "thing"];
    private static readonly FeaturePart _bias = "class";
    private static readonly FeaturePart _named = "named";
    private static readonly FeaturePart _lemma = "lemma";
    private static readonly FeaturePart _ending = "ending";
    private static readonly FeaturePart _listed = "listed";
    private static readonly FeaturePart _before = "before";
    private static readonly FeaturePart _role = "role";
    private static readonly FeaturePart _governor = "governor";
    private static readonly FeaturePart _preposition = "preposition";
    private static readonly FeaturePart _number = "number";
    private static readonly FeaturePart _first = "first";
    private static readonly FeaturePart _sex = "sex";
    private static readonly FeaturePart _none = "none";
    private static readonly FeaturePart[] _names = ["person", "organisation", "location"];
    private static readonly FeaturePart[] _numbers = ["unknown", "singular", "plural"];
    private readonly FrozenDictionary<string, FeaturePart> _nouns;

    public KindFeatures(ActorLexicon actors, PlaceLexicon places)
    {
        var nouns = new Dictionary<string, FeaturePart>(StringComparer.Ordinal);
        foreach (var group in actors.Groups)
        {
            nouns.TryAdd(group.Lemma, group.What);
        }

        foreach (var word in actors.Offices.SelectMany(office => office.Phrases).Select(phrase => NameFold.Fold(phrase).Split(' ')[^1]))
        {
            nouns.TryAdd(word, "office");
        }

        foreach (var country in places.Countries)
        {
            foreach (var name in country.OtherNames.Prepend(country.Name))
            {
                nouns.TryAdd(NameFold.Fold(name).Split(' ')[^1], "country");
            }
        }

        foreach (var name in actors.Organisations.SelectMany(organisation => organisation.OtherNames.Prepend(organisation.Name)))
        {
            nouns.TryAdd(NameFold.Fold(name), "body");
        }

        _nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The features; the kind itself is their last part and comes by <see cref="Score"/>.</summary>
    public void Fill(FeatureList list, Parse parse, Mention mention, int nameType)
    {
        list.Clear();
        var token = parse[mention.Head];
        list.Add(_bias, mention.Class);
        if (mention.Form == MentionForm.Pronoun)
        {
            list.Add(_governor, mention.Role, mention.Governor);
            return;
        }

        list.Add(_named, mention.Class, nameType < 0 ? _none : _names[nameType]);
        list.Add(_lemma, mention.Lemma);
        list.Add(_listed, mention.Class, _nouns.TryGetValue(mention.Text, out var listed) || _nouns.TryGetValue(mention.Lemma.Text, out listed) ? listed : _none);
        list.Add(_role, mention.Role, mention.Class);
        list.Add(_governor, mention.Role, mention.Governor);
        list.Add(_number, _numbers[(int)mention.Number], mention.Class);
        list.Add(_sex, mention.Sex == '\0' ? _none : mention.Sex == 'm' ? "m" : "f", mention.Class);
        var word = mention.Lemma.Text;
        if (word.Length > 4)
        {
            list.Add(_ending, list.Part(word.AsSpan(word.Length - 3)));
            list.Add(_ending, list.Part(word.AsSpan(word.Length - 4)));
        }

        if (mention.Form == MentionForm.Name && mention.Words.Length > 0)
        {
            list.Add(_first, mention.Words[0]);
        }

        foreach (var child in token.Children)
        {
            if (child.Is("compound") || child.Is("amod"))
            {
                list.Add(_before, child.Lemma.Replace(' ', '_'));
            }
            else if (child.Is("case"))
            {
                list.Add(_preposition, child.Lemma, mention.Class);
            }
        }
    }

    /// <summary>The weight of each kind.</summary>
    public static void Score(FeatureList list, IScorer weights, Span<ulong> buffer, Span<float> scores)
    {
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            scores[kind] = weights.Sum(With(list, kind, buffer));
        }
    }

    /// <summary>The keys of the features for one kind.</summary>
    public static ReadOnlySpan<ulong> With(FeatureList list, int kind, Span<ulong> buffer)
    {
        for (var i = 0; i < list.Count; i++)
        {
            buffer[i] = FeaturePart.Combine(list.Keys[i], Kinds[kind].Hash);
        }

        return buffer[..list.Count];
    }
}
