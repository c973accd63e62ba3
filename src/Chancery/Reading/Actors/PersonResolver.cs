using Chancery.Lexicon;
using Chancery.Model;

namespace Chancery.Reading.Actors;

/// <summary>Ties names and offices of people to those named before: "James O'Brien… Mr O'Brien… the minister".</summary>
internal sealed class PersonResolver(ActorRoll roll, ActorIndex index, HolderResolver holders, Anaphors anaphors)
{
    private const int LongestArticle = 4;
    private readonly ActorRoll _roll = roll;
    private readonly ActorIndex _index = index;
    private readonly HolderResolver _holders = holders;
    private readonly Anaphors _anaphors = anaphors;

    public ActorDraft Person(ActorCandidate candidate)
    {
        var folded = FoldedName(candidate.Text);
        var actor = KnownPerson(candidate, folded);
        if (actor is null)
        {
            actor = _roll.Add(ActorKind.Person, candidate.Text, candidate);
            _holders.Resolve(actor, candidate, folded);
            actor.Reason = actor.Reason.Length > 0 ? actor.Reason : "Named here first.";
        }
        else if (IsFuller(folded, actor.Name))
        {
            actor.Name = candidate.Text;
            if (actor.Country is null)
            {
                _holders.Resolve(actor, candidate, folded); // "Rahman's remarks… James Rahman": the full name says who
            }
        }

        _roll.Learn(actor, candidate);
        Name(actor, folded);
        return actor;
    }

    /// <summary>"John O'Brien" behind "J. O'Brien" or "O'Brien"; "Mr. O'Brien" tells no more.</summary>
    private bool IsFuller(string folded, string known)
    {
        var (name, before) = (_index.BareName(folded), _index.BareName(NameFold.Fold(known)));
        return name.Length > 1 && name.Sum(part => part.Length) > before.Sum(part => part.Length);
    }

    /// <summary>Initials written close to the name ("I.Novak") are words of their own.</summary>
    public static string FoldedName(string text)
    {
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        return NameFold.Fold(dot is > 0 and < 3 && dot + 1 < text.Length && text[dot + 1] != ' ' ? text.Replace(".", ". ", StringComparison.Ordinal) : text);
    }

    public ActorDraft? KnownPerson(ActorCandidate candidate, string folded)
    {
        if (_roll.ByName.TryGetValue(folded, out var known) && known.Kind == ActorKind.Person)
        {
            return known;
        }

        var parts = _index.BareName(folded);
        if (parts.Length == 0)
        {
            return null;
        }

        foreach (var part in parts.Length == 1 ? parts : [parts[^1], parts[0]])
        {
            foreach (var actor in Enumerable.Reverse(_roll.ByFamilyName.GetValueOrDefault(part) ?? []))
            {
                if (Compatible(actor, candidate, folded, parts))
                {
                    return actor;
                }
            }
        }

        return null;
    }

    private bool Compatible(ActorDraft actor, ActorCandidate candidate, string folded, string[] parts)
    {
        if (_index.SexOf(folded) is { } sex && actor.Sex is not null && sex != actor.Sex)
        {
            return false; // "Mrs Clinton" is not Bill Clinton
        }

        if (actor.Country is not null && candidate.Country is not null && candidate.Office?.Country is null && actor.Country != candidate.Country)
        {
            return false;
        }

        if (parts.Length == 1)
        {
            return true;
        }

        // "J. O'Brien" and "James O'Brien", but not "George Bush" and "Laura Bush".
        var known = _index.BareName(NameFold.Fold(actor.Name));
        return known.Length <= 1 || known[0] == parts[0] || parts[0].Length == 1 && known[0][0] == parts[0][0];
    }

    public void Name(ActorDraft actor, string folded)
    {
        actor.Names.Add(folded);
        _roll.ByName.TryAdd(folded, actor);
        var parts = ActorIndex.NameParts(folded);
        foreach (var part in parts.Length <= 1 ? parts : _index.FamilyNameFirst(actor.Country) || IsFamilyNameFirst(actor.Name) ? [parts[0], parts[^1]] : [parts[^1]])
        {
            if (!_roll.ByFamilyName.TryGetValue(part, out var list))
            {
                _roll.ByFamilyName[part] = list = [];
            }

            if (!list.Contains(actor))
            {
                list.Add(actor);
            }
        }

        // "Bashar al-Assad… Mr Assad".
        var last = parts.Length > 1 ? parts[^1] : "";
        if (last.Length > LongestArticle + 1 && last.IndexOf('-') is > 0 and <= LongestArticle and var hyphen && last[..hyphen] is "al" or "el" or "as" or "ad" or "ar" or "an" or "ash" or "ben" or "bin" or "ould" && !_roll.ByFamilyName.ContainsKey(last[(hyphen + 1)..]))
        {
            _roll.ByFamilyName[last[(hyphen + 1)..]] = [actor];
        }
    }

    /// <summary>"Ban Ki-moon": a second name of two syllables, the other one in small letters, comes behind the family's wherever he works.</summary>
    private static bool IsFamilyNameFirst(string name) =>
        name.IndexOf(' ') is > 0 and var space && name.IndexOf('-') is var hyphen && hyphen > space && hyphen + 1 < name.Length && char.IsLower(name[hyphen + 1]) && char.IsUpper(name[space + 1])
        && name.IndexOf(' ', space + 1) < 0;

    /// <summary>A lone word that the name finder took for an organisation, though the report gave it to a person before.</summary>
    public bool IsFamilyName(ActorCandidate candidate) =>
        candidate.Organisation is null && candidate.Noun.Length == 0 && candidate.Name.Count == 1 && _roll.ByFamilyName.ContainsKey(NameFold.Fold(candidate.Text));

    public ActorDraft Office(ActorCandidate candidate)
    {
        var actor = KnownOffice(candidate) ?? _anaphors.Leader(candidate);
        if (actor is null)
        {
            actor = _roll.Add(ActorKind.Office, candidate.Text, candidate);
            actor.Reason = "An office whose holder the report does not name.";
        }

        _roll.Learn(actor, candidate);
        return actor;
    }

    /// <summary>The last one who holds that office, by title or as the leader of that country.</summary>
    private ActorDraft? KnownOffice(ActorCandidate candidate)
    {
        if (candidate.IsNamedNext && candidate.Country is not null && !_roll.Actors.Exists(actor => actor.Kind == ActorKind.Office && actor.Country == candidate.Country)
            || candidate.Former || candidate.Rule.Length == 0 || !candidate.Definite && candidate.Country is null)
        {
            return null;
        }

        for (var i = _roll.Actors.Count - 1; i >= 0; i--)
        {
            var actor = _roll.Actors[i];
            if (actor.Kind is not (ActorKind.Person or ActorKind.Office) || actor.Office is null)
            {
                continue;
            }

            var country = candidate.Country is null || actor.Country is null || actor.Country == candidate.Country;
            var office = Normal(actor.Office) == Normal(candidate.Office!.Office)
                || _index.Words.LeaderWords.Contains(candidate.Office.Office) && candidate.Definite && _index.Words.LeaderOffices.Contains(actor.Office) && candidate.Country is not null;
            // "The Peruvian minister" is her foreign minister, never the prime minister.
            office |= candidate.Office!.Office == "minister" && candidate.Country is not null && actor.Office is not "prime minister" && actor.Office.EndsWith(" minister", StringComparison.Ordinal);
            // "ambassador Lena Berg… the envoy"
            office |= candidate is { Office.Office: "special envoy", Country: null, Tokens.Count: 2 } && actor.Office is "ambassador";
            if (country && office && (candidate.Country is not null || candidate.Definite))
            {
                return actor;
            }
        }

        return null;
    }

    private static string Normal(string office) => office.EndsWith("spokesman", StringComparison.Ordinal) ? "spokesman" : office;
}
