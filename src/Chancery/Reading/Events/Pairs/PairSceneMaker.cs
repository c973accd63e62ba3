using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Coreference;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Times;

namespace Chancery.Reading.Events;

/// <summary>Reads a text as far as pairs need it and lays the given parties over its actors.</summary>
internal sealed class PairSceneMaker(ILanguageEngine language, CompiledLexicon lexicon)
{
    public const string Source = "source";
    public const string Target = "target";

    private readonly TimeFinder _times = new(lexicon.Data.Times, lexicon.Data.Quantities);
    private readonly PlaceFinder _places = new(lexicon.Data.Places);
    private readonly ChainFinder _chains = new(lexicon.Data.Coreference, lexicon.Data.Actors, lexicon.Data.Places);
    private readonly ActorFinder _actors = new(lexicon.Data.Actors, lexicon.Data.Places);
    private readonly PredicateFinder _predicates = new(lexicon.Data.Events);
    private readonly ActKinds _kinds = new(lexicon.Data.Events);

    /// <summary>Null for a text without a word. An empty span stands for a party that the text does not name.</summary>
    public PairScene? Of(string text, TextSpan source, TextSpan target)
    {
        var heading = new Heading { Report = new Report { Id = "pair", Text = text } };
        var parse = language.Parse(text, []);
        if (parse.Count == 0)
        {
            return null;
        }

        var predicates = _predicates.Find(parse);
        var places = _places.Find(heading, parse, _times.Find(heading, parse));
        var found = _actors.Find(heading, parse, _chains.Find(heading, parse), places);
        var (from, to) = (Party(Source, source, parse, found), Party(Target, target, parse, found));
        Actor[] given = [.. new[] { from, to }.OfType<PairParty>().Select(party => party.Actor)];
        var actors = new ActorMentions([.. given, .. Others(found, source, target)], []);
        var scene = new EventScene(heading, parse, predicates, new([], []), new([], []), places, actors, new AttributionIndex(parse, new(parse, [], []))) { Kinds = _kinds };
        return new PairScene(scene, from, to);
    }

    /// <summary>The other actors of the text, without what they share with the given parties.</summary>
    private static IEnumerable<Actor> Others(ActorMentions found, TextSpan source, TextSpan target)
    {
        foreach (var actor in found.Items)
        {
            var mentions = actor.Mentions.Where(mention => !mention.Span.Overlaps(source) && !mention.Span.Overlaps(target)).ToValues();
            if (mentions.Count > 0)
            {
                yield return actor with { Mentions = mentions };
            }
        }
    }

    private static PairParty? Party(string id, TextSpan span, Parse parse, ActorMentions found)
    {
        var tokens = span.Length == 0 ? default : parse.TokensIn(span);
        if (tokens.Count == 0)
        {
            return null;
        }

        var head = HeadOf(tokens, parse);
        var known = found.HeadedBy(head) ?? found.At(head);
        var actor = new Actor
        {
            Id = id,
            Name = span.TextOf(parse.Text),
            Kind = known?.Kind ?? ActorKind.Group,
            Country = known?.Country ?? "UNK",
            Sector = known?.Sector,
            Office = known?.Office,
            Mentions = [new ActorMention(span, tokens, head, "given")],
            Evidence = new Evidence("pair.given", 1, "The caller named it."),
        };
        return new PairParty(actor, tokens, head, known);
    }

    private static int HeadOf(TokenRange tokens, Parse parse)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (!tokens.Contains(parse[token].HeadIndex) && parse[token].Upos is not (Upos.PUNCT or Upos.ADP or Upos.DET))
            {
                return token;
            }
        }

        return tokens.First;
    }
}
