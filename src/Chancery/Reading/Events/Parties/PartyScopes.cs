using System.Collections.Concurrent;

namespace Chancery.Reading.Events;

/// <summary>Where the features of a party count: for its side whatever the act, for acts of that type, and for acts of that quad class.</summary>
internal static class PartyScopes
{
    private static readonly ConcurrentDictionary<(PartySide, string), string[]> _scopes = new();

    public static string[] Of(PartySide side, string type) => _scopes.GetOrAdd((side, type), Make);

    private static string[] Make((PartySide Side, string Type) key)
    {
        var name = key.Side == PartySide.Actor ? "actor" : "recipient";
        return [name, $"{name} of {key.Type}", $"{name} of {QuadOf(key.Type)}"];
    }

    private static string QuadOf(string type) => type switch
    {
        "AGREE" or "CONSULT" or "SUPPORT" => "kind words",
        "COOPERATE" or "AID" or "CONCEDE" or "RETREAT" => "kind deeds",
        "PROTEST" or "SANCTION" or "MOBILIZE" or "COERCE" or "ASSAULT" => "harm",
        _ => "hard words",
    };
}
