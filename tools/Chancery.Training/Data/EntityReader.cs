using System.Globalization;
using Chancery.Language;
using Chancery.Language.Neural;

namespace Chancery.Training.Data;

/// <summary>
/// Finds names in GUM's entity marks. An entity counts as a name when it is a person, organisation or place and its
/// head is a proper noun. The name is the run of proper nouns around the head; an entity with a Wikipedia link whose
/// words are exactly the link's title is taken whole (without an article). Of names inside one another the outer stays.
/// Titles before a person's name (President, Mr.) are left out, as in Universal NER.
/// </summary>
internal sealed class EntityReader
{
    private static readonly string[] Titles =
    [
        "president", "mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr", "sir", "king", "queen", "prince", "princess", "minister", "prime",
        "senator", "general", "captain", "professor", "prof.", "judge", "justice", "pope", "lord", "lady", "chairman", "governor", "secretary",
        "colonel", "major", "saint", "st.", "representative", "congressman", "detective", "officer", "attorney", "director", "gov.", "sen.", "rep.", "earl", "duke", "emperor", "founders", "protector", "command", "commander", "mayor", "speaker", "vice", "miss", "chancellor", "ambassador",
    ];

    private readonly List<Open> _open = [];

    /// <summary>The name tag of each word of a sentence, given its CoNLL-U rows.</summary>
    public int[] Read(List<string[]> words)
    {
        var found = new List<(int First, int End, NameType Type)>();
        _open.Clear();
        for (var i = 0; i < words.Count; i++)
        {
            var mark = words[i][9].Split('|').FirstOrDefault(part => part.StartsWith("Entity=", StringComparison.Ordinal));
            if (mark is not null)
            {
                ReadMark(mark["Entity=".Length..], i, words, found);
            }
        }

        var tags = new int[words.Count];
        foreach (var (first, end, type) in found.OrderByDescending(name => name.End - name.First))
        {
            if (tags.AsSpan(first, end - first).IndexOfAnyExcept(0) < 0)
            {
                tags.AsSpan(first, end - first).Fill(NameTags.Of(type, begins: false));
                tags[first] = NameTags.Of(type, begins: true);
            }
        }

        return tags;
    }

    private void ReadMark(string mark, int word, List<string[]> words, List<(int First, int End, NameType Type)> found)
    {
        var position = 0;
        while (position < mark.Length)
        {
            var opens = mark[position] == '(';
            var start = opens ? position + 1 : position;
            var end = mark.IndexOfAny(['(', ')'], start);
            end = end < 0 ? mark.Length : end;
            var text = mark[start..end];
            var closes = end < mark.Length && mark[end] == ')';
            if (opens)
            {
                _open.Add(new Open(text.Split('-'), word));
            }

            if (closes)
            {
                Close(text.Split('-')[0], word, words, found);
            }

            position = closes ? end + 1 : end;
        }
    }

    private void Close(string group, int word, List<string[]> words, List<(int First, int End, NameType Type)> found)
    {
        var index = _open.FindLastIndex(open => open.Fields[0] == group);
        if (index < 0)
        {
            return;
        }

        var entity = _open[index];
        _open.RemoveAt(index);
        if (NameOf(entity, word + 1, words) is { } name)
        {
            found.Add(name);
        }
    }

    private static (int First, int End, NameType Type)? NameOf(Open entity, int end, List<string[]> words)
    {
        NameType? type = entity.Fields.ElementAtOrDefault(1) switch
        {
            "person" => NameType.Person, "organization" => NameType.Organisation, "place" => NameType.Location, _ => null,
        };
        var headText = entity.Fields.ElementAtOrDefault(4)?.Split(',')[0];
        if (type is null || !int.TryParse(headText, CultureInfo.InvariantCulture, out var within))
        {
            var minimum = entity.Fields.FirstOrDefault(field => field.StartsWith("cf", StringComparison.Ordinal));
            var after = Array.IndexOf(entity.Fields, minimum) + 1;
            if (type is null || after <= 0 || after >= entity.Fields.Length || !int.TryParse(entity.Fields[after].Split(',')[0], CultureInfo.InvariantCulture, out within))
            {
                return null;
            }
        }

        var first = words[entity.First][3] == "DET" && end - entity.First > 1 ? entity.First + 1 : entity.First;
        if (IsTitle(entity, first, end, words))
        {
            return (first, end, type.Value);
        }

        var head = entity.First + within - 1;
        return head < end && IsProper(words[head]) ? Run(head, entity.First, end, type.Value, words) : null;
    }

    private static bool IsTitle(Open entity, int first, int end, List<string[]> words)
    {
        var link = string.Join('-', entity.Fields.Skip(7)).Replace('_', ' ');
        return link.Length > 0 && IsProper(words[first])
            && string.Join(' ', words.Skip(first).Take(end - first).Select(word => word[1])).Equals(link, StringComparison.OrdinalIgnoreCase);
    }

    private static (int First, int End, NameType Type)? Run(int head, int start, int end, NameType type, List<string[]> words)
    {
        int first = head, last = head;
        while (first - 1 >= start && (IsProper(words[first - 1]) || (IsJoint(words[first - 1]) && first - 2 >= start && IsProper(words[first - 2]))))
        {
            first--;
        }

        while (last + 1 < end && (IsProper(words[last + 1]) || (IsJoint(words[last + 1]) && last + 2 < end && IsProper(words[last + 2]))))
        {
            last++;
        }

        while (type == NameType.Person && first < last && Titles.Contains(words[first][1].ToLowerInvariant()))
        {
            first++;
        }

        return type == NameType.Person && Titles.Contains(words[first][1].ToLowerInvariant()) ? null : (first, last + 1, type);
    }

    private static bool IsProper(string[] word) => word[4] is "NNP" or "NNPS";

    private static bool IsJoint(string[] word) => word[1] is "-" or "–" or "&" or "/";

    private sealed record Open(string[] Fields, int First);
}
