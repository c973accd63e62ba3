using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Actors;

namespace Chancery.Tests.Reading.Events;

/// <summary>
/// Actors by names alone, so that the events pass is tested apart from the actors pass: persons and organisations of
/// the name finder, states by name, and whoever a state's adjective or a common noun of people marks.
/// </summary>
internal static class SimpleActors
{
    private static readonly Dictionary<string, string> _countries = Countries();

    private static readonly Dictionary<string, string> _people = new(StringComparer.Ordinal)
    {
        ["army"] = "MIL", ["troop"] = "MIL", ["force"] = "MIL", ["soldier"] = "MIL", ["rebel"] = "REB", ["police"] = "COP", ["protester"] = "CVL",
        ["person"] = "CVL", ["people"] = "CVL", ["farmer"] = "AGR", ["doctor"] = "LAB", ["court"] = "JUD", ["prosecutor"] = "JUD", ["refugee"] = "REF",
        ["migrant"] = "REF", ["president"] = "GOV", ["minister"] = "GOV", ["chancellor"] = "GOV", ["spokesman"] = "GOV", ["ministry"] = "GOV",
        ["government"] = "GOV", ["officer"] = "COP", ["peacekeeper"] = "MIL", ["official"] = "GOV", ["citizen"] = "CVL", ["thousand"] = "CVL",
        ["leader"] = "OPP", ["journalist"] = "JRN", ["activist"] = "OPP", ["schoolgirl"] = "CVL", ["diplomat"] = "GOV", ["secretary"] = "GOV", ["country"] = "GOV",
    };

    public static ActorMentions Find(Parse parse)
    {
        var found = new Dictionary<string, Actor>(StringComparer.Ordinal);
        var taken = new bool[parse.Count];
        foreach (var name in parse.Names.Where(name => name.Type != NameType.Location && Country(parse, name.Tokens) is null))
        {
            var text = name.Span.TextOf(parse.Text);
            var known = found.Keys.FirstOrDefault(key => key.EndsWith(" " + text, StringComparison.Ordinal)) ?? text;
            Add(found, known, name.Type == NameType.Person ? ActorKind.Person : ActorKind.Organisation, null, "GOV", parse, name.Tokens);
            taken.AsSpan(name.Tokens.First, name.Tokens.Count).Fill(true);
        }

        for (var token = 0; token < parse.Count; token++)
        {
            if (!taken[token])
            {
                AddToken(found, parse, token);
            }
        }

        return new ActorMentions(found.Values.Select((actor, i) => actor with { Id = $"a{i + 1}" }).ToValues(), []);
    }

    private static void AddToken(Dictionary<string, Actor> found, Parse parse, int token)
    {
        var form = parse[token].Form.ToString();
        if (_people.TryGetValue(parse[token].Lemma.ToLowerInvariant(), out var sector) && parse[token].Upos is Upos.NOUN or Upos.PROPN)
        {
            var country = Enumerable.Range(Math.Max(0, token - 5), Math.Min(5, token)).Select(before => _countries.GetValueOrDefault(parse[before].Form.ToString())).LastOrDefault(iso => iso is not null)
                ?? Enumerable.Range(token + 1, Math.Min(2, parse.Count - token - 1)).Select(after => _countries.GetValueOrDefault(parse[after].Form.ToString())).FirstOrDefault(iso => iso is not null);
            Add(found, form + token, ActorKind.Group, country, sector, parse, new TokenRange(token, token + 1));
        }
        else if (_countries.TryGetValue(form, out var iso))
        {
            Add(found, iso, ActorKind.State, iso, "GOV", parse, new TokenRange(token, token + 1));
        }
    }

    private static string? Country(Parse parse, TokenRange tokens) =>
        tokens.Count == 1 ? _countries.GetValueOrDefault(parse[tokens.First].Form.ToString()) : null;

    private static void Add(Dictionary<string, Actor> found, string name, ActorKind kind, string? country, string? sector, Parse parse, TokenRange tokens)
    {
        var head = Enumerable.Range(tokens.First, tokens.Count).FirstOrDefault(token => !tokens.Contains(parse[token].HeadIndex), tokens.First);
        var mention = new ActorMention(parse.SpanOf(tokens), tokens, head, "name");
        found[name] = found.TryGetValue(name, out var known)
            ? known with { Mentions = [.. known.Mentions, mention] }
            : new Actor { Id = "", Name = name, Kind = kind, Country = country, Sector = sector, Mentions = [mention], Evidence = new Evidence("test", 1, "A test names it.") };
    }

    private static Dictionary<string, string> Countries()
    {
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in TestEngine.Lexicon.Data.Places.Countries)
        {
            foreach (var name in new[] { country.Name }.Concat(country.OtherNames).Concat(country.Demonyms).Concat(country.Seats))
            {
                result.TryAdd(name.Split(' ')[^1], country.Iso3);
                result.TryAdd(name, country.Iso3);
            }
        }

        return result;
    }
}
