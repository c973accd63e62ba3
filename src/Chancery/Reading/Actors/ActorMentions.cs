using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>
/// The actors layer of one report: who is mentioned, and which mentions are the same one. Lookups by token take
/// constant time, so later passes may ask for every token.
/// </summary>
public sealed class ActorMentions
{
    private readonly Entry[] _entries;
    private readonly Dictionary<string, Actor> _byId;
    private readonly Dictionary<int, int> _innermost = [];
    private readonly Dictionary<int, int> _headed = [];

    /// <summary>Indexes the mentions of the actors.</summary>
    public ActorMentions(Values<Actor> items, Values<Remark> remarks)
        : this(items, [], remarks)
    {
    }

    /// <summary>The same with the states that only places of the report stand for.</summary>
    public ActorMentions(Values<Actor> items, Values<Actor> unnamedStates, Values<Remark> remarks)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(unnamedStates);
        Items = items;
        UnnamedStates = unnamedStates;
        Remarks = remarks;
        _byId = items.Concat(unnamedStates).ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        _entries = [.. items
            .SelectMany(actor => actor.Mentions.Select(mention => new Entry(actor, mention)))
            .OrderBy(entry => entry.Mention.Tokens.First)
            .ThenByDescending(entry => entry.Mention.Tokens.Count)];
        Index();
    }

    /// <summary>In order of first mention.</summary>
    public Values<Actor> Items { get; }

    /// <summary>
    /// The states of which the report names places but not themselves ("shelled Kherson"). No lookup by token gives them;
    /// who needs the state that a place stands for finds it here.
    /// </summary>
    public Values<Actor> UnnamedStates { get; }

    /// <summary>What stayed vague or ambiguous.</summary>
    public Values<Remark> Remarks { get; }

    /// <summary>The state with that code, else the one that a place stands for, else one who governs it; null when the report gives none.</summary>
    public Actor? StateOf(string country) =>
        Items.FirstOrDefault(actor => actor.Kind == ActorKind.State && actor.Country == country)
        ?? UnnamedStates.FirstOrDefault(actor => actor.Country == country)
        ?? Items.FirstOrDefault(actor => actor.Sector == "GOV" && actor.Country == country);

    /// <summary>The actors with those unnamed states that take part in something after all.</summary>
    public ActorMentions With(Values<Actor> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return states.Count == 0 ? this : new ActorMentions([.. Items, .. states], [.. UnnamedStates.Where(state => !states.Contains(state))], Remarks);
    }

    /// <summary>
    /// The actor of the innermost mention that covers the token; a mention headed by the token goes before one that
    /// merely covers it. In "his assistant James O'Brien" the token "his" gives the possessor. Null when none does.
    /// </summary>
    public Actor? At(int token) => EntryAt(token)?.Actor;

    /// <summary>The mention by which <see cref="At"/> answers; null when none covers the token.</summary>
    public ActorMention? MentionAt(int token) => EntryAt(token)?.Mention;

    /// <summary>The actor of the innermost mention whose head in the tree is the token; null when none is.</summary>
    public Actor? HeadedBy(int token) =>
        _headed.TryGetValue(token, out var index) ? _entries[index].Actor : null;

    /// <summary>The mentions that lie wholly inside the range, in text order, an outer one before those inside it.</summary>
    public IEnumerable<(Actor Actor, ActorMention Mention)> In(TokenRange range)
    {
        for (var i = FirstStartingAt(range.First); i < _entries.Length && _entries[i].Mention.Tokens.First < range.End; i++)
        {
            if (range.Contains(_entries[i].Mention.Tokens))
            {
                yield return (_entries[i].Actor, _entries[i].Mention);
            }
        }
    }

    /// <summary>The actor with that id; null when there is none.</summary>
    public Actor? ById(string id) => _byId.GetValueOrDefault(id);

    private Entry? EntryAt(int token)
    {
        if (_headed.TryGetValue(token, out var index) || _innermost.TryGetValue(token, out index))
        {
            return _entries[index];
        }

        return null;
    }

    /// <summary>Outer mentions come first in the order of the entries, so that inner ones overwrite them.</summary>
    private void Index()
    {
        for (var i = 0; i < _entries.Length; i++)
        {
            var mention = _entries[i].Mention;
            _headed[mention.Head] = i;
            for (var token = mention.Tokens.First; token < mention.Tokens.End; token++)
            {
                _innermost[token] = i;
            }
        }
    }

    private int FirstStartingAt(int token)
    {
        int low = 0, high = _entries.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_entries[middle].Mention.Tokens.First >= token)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private sealed record Entry(Actor Actor, ActorMention Mention);
}
