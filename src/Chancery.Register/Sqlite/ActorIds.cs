using System.Collections.Concurrent;
using Chancery.Model;

namespace Chancery.Register.Sqlite;

/// <summary>Ids of actors; those that come again and again are remembered.</summary>
internal static class ActorIds
{
    private const int _most = 50_000;

    private static readonly ConcurrentDictionary<(string Name, ActorKind Kind, string? Country, string? Entity), string> _known = new();
    private static readonly string[] _kinds = [.. Enum.GetNames<ActorKind>().Select(name => name.ToLowerInvariant())];

    /// <summary>The id of an actor.</summary>
    public static string Of(Actor actor)
    {
        var key = (actor.Name, actor.Kind, actor.Country, actor.Entity);
        if (!_known.TryGetValue(key, out var id))
        {
            if (_known.Count >= _most)
            {
                _known.Clear();
            }

            _known[key] = id = RegisterIds.OfActor(actor);
        }

        return id;
    }

    /// <summary>A kind in one word.</summary>
    public static string Kind(ActorKind kind) => _kinds[(int)kind];
}
