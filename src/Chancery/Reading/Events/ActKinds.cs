using System.Collections.Frozen;
using Chancery.Lexicon.Events;

namespace Chancery.Reading.Events;

/// <summary>Kind or unkind, words or deeds: the quad classes of the types, as weights know them.</summary>
internal sealed class ActKinds
{
    private readonly FrozenDictionary<string, int> _quads;
    private readonly FrozenSet<string> _symmetric;
    private readonly FrozenDictionary<(PartySide Side, string Type), string[]> _scopes;

    public ActKinds(EventLexicon lexicon)
    {
        _quads = lexicon.Types.Where(type => type.Quad is not null).ToFrozenDictionary(type => type.Name, type => type.Quad!.Value, StringComparer.Ordinal);
        _symmetric = lexicon.Types.Where(type => type.Symmetric).Select(type => type.Name).ToFrozenSet(StringComparer.Ordinal);
        _scopes = Enum.GetValues<PartySide>().SelectMany(side => lexicon.Types.Select(type => (Side: side, Type: type.Name))).ToFrozenDictionary(key => key, key => Scopes(key.Side == PartySide.Actor ? "actor" : "recipient", key.Type));
    }

    /// <summary>The name of its quad class; types outside PLOVER are hard words.</summary>
    public string NameOf(string type) => _quads.GetValueOrDefault(type) switch
    {
        1 => "kind-words",
        2 => "kind-deeds",
        4 => "harm",
        _ => "hard-words",
    };

    /// <summary>True where all who take part do the same: a meeting has no sides.</summary>
    public bool IsSymmetric(string type) => _symmetric.Contains(type);

    /// <summary>True for cooperation.</summary>
    public bool IsKind(string type) => _quads.GetValueOrDefault(type) is 1 or 2;

    /// <summary>True for what is done by words: kind or unkind ones.</summary>
    public bool IsWords(string type) => _quads.GetValueOrDefault(type) is 1 or 3;

    /// <summary>Where the features of a party count: for its side whatever the act, for acts of that type, and for acts of that quad class.</summary>
    public string[] ScopesOf(PartySide side, string type) => _scopes[(side, type)];

    private string[] Scopes(string side, string type) => [side, $"{side} of {type}", $"{side} of {NameOf(type)}"];
}
