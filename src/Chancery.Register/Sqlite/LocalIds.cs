namespace Chancery.Register.Sqlite;

/// <summary>The register's ids of one kind of part of a reading, by the ids that the reading gives them. Mostly there are few.</summary>
internal sealed class LocalIds
{
    private const int _few = 16;

    private readonly string[] _local;
    private readonly string[] _ids;
    private readonly Dictionary<string, int>? _places;

    private LocalIds(string[] local, string[] ids)
    {
        (_local, _ids) = (local, ids);
        if (local.Length > _few)
        {
            _places = new Dictionary<string, int>(local.Length, StringComparer.Ordinal);
            for (var i = 0; i < local.Length; i++)
            {
                _places.Add(local[i], i);
            }
        }
    }

    /// <summary>The id of the part at a place.</summary>
    public string this[int place] => _ids[place];

    /// <summary>Of these parts.</summary>
    public static LocalIds Of<T>(Model.Values<T> parts, Func<T, string> local, Func<T, string> id)
    {
        if (parts.Count == 0)
        {
            return new LocalIds([], []);
        }

        var (locals, ids) = (new string[parts.Count], new string[parts.Count]);
        for (var i = 0; i < locals.Length; i++)
        {
            (locals[i], ids[i]) = (local(parts[i]), id(parts[i]));
        }

        return new LocalIds(locals, ids);
    }

    /// <summary>The places of the parts in the order of their ids, in which their table holds them.</summary>
    public int[] InOrder()
    {
        var places = new int[_ids.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = i;
        }

        Array.Sort(places, (one, other) => string.CompareOrdinal(_ids[one], _ids[other]));
        return places;
    }

    /// <summary>The id of a part; null when there is none.</summary>
    public string? Find(string? local) => PlaceOf(local) is >= 0 and var place ? _ids[place] : null;

    /// <summary>Which of the parts it is; −1 when it is none.</summary>
    public int PlaceOf(string? local)
    {
        if (local is null)
        {
            return -1;
        }

        return _places is null ? Array.IndexOf(_local, local) : _places.GetValueOrDefault(local, -1);
    }
}
