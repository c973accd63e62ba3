using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Actors;

/// <summary>Finds actors, ties their mentions together and resolves country, sector and office.</summary>
public sealed class ActorFinder(ActorLexicon lexicon, PlaceLexicon places)
{
    private readonly ActorLexicon _lexicon = lexicon;
    private readonly PlaceLexicon _places = places;

    /// <summary>Who held an office is asked for the report's date.</summary>
    public ActorMentions Find(Heading heading, Parse parse, PredicateLayer predicates, PlaceMentions places)
    {
        ArgumentNullException.ThrowIfNull(parse);
        _ = (_lexicon, _places, heading, predicates, places);
        var names = new List<(string Name, ActorKind Kind, List<ActorMention> Mentions)>();
        foreach (var name in parse.Names)
        {
            if (name.Type != NameType.Location)
            {
                Add(names, parse, name);
            }
        }

        return new(names.Select((entry, index) => ToActor(entry.Name, entry.Kind, entry.Mentions, index)).ToValues(), []);
    }

    /// <summary>A later, shorter name of a person is the one before with that surname.</summary>
    private static void Add(List<(string Name, ActorKind Kind, List<ActorMention> Mentions)> names, Parse parse, NameMention name)
    {
        var text = name.Span.TextOf(parse.Text);
        var kind = name.Type == NameType.Person ? ActorKind.Person : ActorKind.Organisation;
        var mention = new ActorMention(name.Span, name.Tokens, HeadOf(parse, name.Tokens), "name");
        foreach (var (known, knownKind, mentions) in names)
        {
            if (known == text)
            {
                mentions.Add(mention);
                return;
            }

            if (kind == ActorKind.Person && knownKind == kind && known.EndsWith(" " + text, StringComparison.Ordinal))
            {
                mentions.Add(mention with { Rule = "surname" });
                return;
            }
        }

        names.Add((text, kind, [mention]));
    }

    private static int HeadOf(Parse parse, TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (!tokens.Contains(parse[token].HeadIndex))
            {
                return token;
            }
        }

        return tokens.End - 1;
    }

    private static Actor ToActor(string name, ActorKind kind, List<ActorMention> mentions, int index) => new()
    {
        Id = string.Create(null, $"a{index + 1}"),
        Name = name,
        Kind = kind,
        Mentions = mentions.ToValues(),
        Evidence = new Evidence("actor.name", 0.6, "The name finder found this name."),
    };
}
