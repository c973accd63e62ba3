using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Trees;

/// <summary>A parse whose arcs are being mended; the parse itself stays as it is.</summary>
internal sealed class TreeDraft(Parse parse)
{
    private readonly int[] _heads = [.. parse.Heads];
    private readonly string[] _relations = [.. parse.Relations];
    private readonly Upos[] _tags = [.. parse.UposTags];
    private readonly string[] _xpos = [.. parse.XposTags];
    private readonly string[] _features = [.. parse.Features];
    private readonly string[] _lemmas = [.. parse.Lemmas];
    private NameMention[]? _names;
    private bool _changed;

    public Parse Parse => parse;

    public int HeadOf(int token) => _heads[token];

    public string RelationOf(int token) => _relations[token];

    public Upos TagOf(int token) => _tags[token];

    public string XposOf(int token) => _xpos[token];

    public string LemmaOf(int token) => _lemmas[token];

    public bool Is(int token, string relation) =>
        _relations[token].StartsWith(relation, StringComparison.Ordinal) && (_relations[token].Length == relation.Length || _relations[token][relation.Length] == ':');

    /// <summary>How far around a token its dependents are looked for: hostile sentences have no end.</summary>
    private const int Window = 60;

    /// <summary>The first dependent of a token in a sentence, within reach, with that relation; −1 when there is none.</summary>
    public int ChildOf(int token, string relation, TokenRange sentence)
    {
        for (var i = Math.Max(sentence.First, token - Window); i < Math.Min(sentence.End, token + Window); i++)
        {
            if (_heads[i] == token && Is(i, relation))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Hangs a token elsewhere, unless that would close a circle.</summary>
    public bool Hang(int token, int head, string relation)
    {
        var steps = 0;
        for (var above = head; above >= 0; above = _heads[above])
        {
            if (above == token || ++steps > Window)
            {
                return false;
            }
        }

        (_heads[token], _relations[token]) = (head, relation);
        _changed = true;
        return true;
    }

    /// <summary>Puts one token into the place of another, which then hangs on it.</summary>
    public void Swap(int below, int above, string relation)
    {
        (_heads[below], _relations[below]) = (_heads[above], _relations[above]);
        (_heads[above], _relations[above]) = (below, relation);
        _changed = true;
    }

    public void MoveChildren(int from, int to, TokenRange sentence, Func<int, bool> which)
    {
        for (var i = Math.Max(sentence.First, from - Window); i < Math.Min(sentence.End, from + Window); i++)
        {
            if (i != to && _heads[i] == from && which(i))
            {
                Hang(i, to, _relations[i]);
            }
        }
    }

    /// <summary>Makes a finite verb in the past of what was taken for a participle or noun.</summary>
    public void MakeFinite(int token, string? lemma = null)
    {
        (_tags[token], _xpos[token], _features[token]) = (Upos.VERB, "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin");
        _lemmas[token] = lemma ?? _lemmas[token];
        _changed = true;
    }

    public string FeaturesOf(int token) => _features[token];

    /// <summary>Gives a word another tag, features and dictionary form.</summary>
    public void MakeWord(int token, Upos tag, string xpos, string features, string lemma)
    {
        (_tags[token], _xpos[token], _features[token], _lemmas[token]) = (tag, xpos, features, lemma);
        _changed = true;
    }

    /// <summary>Gives a word another dictionary form.</summary>
    public void MakeLemma(int token, string lemma)
    {
        _lemmas[token] = lemma;
        _changed = true;
    }

    /// <summary>Makes a name of what was taken for another word.</summary>
    public void MakeName(int token)
    {
        (_tags[token], _xpos[token], _features[token], _lemmas[token]) = (Upos.PROPN, "NNP", "Number=Sing", parse[token].Form.ToString());
        _changed = true;
    }

    /// <summary>Takes a name for a person's.</summary>
    public void MakePerson(int name)
    {
        _names ??= [.. parse.Names];
        _names[name] = _names[name] with { Type = NameType.Person };
        _changed = true;
    }

    public void MakeAuxiliary(int token)
    {
        _tags[token] = Upos.AUX;
        _changed = true;
    }

    public Parse ToParse() => !_changed ? parse : new Parse(new ParseArrays
    {
        Text = parse.Text,
        Spans = parse.Spans,
        Continues = parse.Continues,
        Lemmas = _lemmas,
        UposTags = _tags,
        XposTags = _xpos,
        Features = _features,
        Heads = _heads,
        Relations = _relations,
        Sentences = [.. parse.Sentences],
        Names = _names ?? [.. parse.Names],
        Signs = parse.Signs,
    });
}
