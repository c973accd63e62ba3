using Chancery.Intake;
using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Coreference;
using Chancery.Reading.Headings;

namespace Chancery.Evaluation.Coreference;

/// <summary>The mentions of a reading in the tokens of the annotated trees.</summary>
internal static class FoundMentions
{
    /// <summary>Every mention of every actor, and of the places that no actor's mention covers, once each.</summary>
    public static List<EntityMention> Of(Model.Reading reading, Parse trees)
    {
        var mentions = new List<EntityMention>();
        var seen = new HashSet<TokenRange>();
        foreach (var actor in reading.Actors)
        {
            foreach (var mention in actor.Mentions)
            {
                Add(actor.Id, TypeOf(actor.Kind), mention.Span);
            }
        }

        foreach (var place in reading.Places)
        {
            Add("place " + place.Name, "place", place.Span);
        }

        return mentions;

        void Add(string entity, string type, TextSpan span)
        {
            var tokens = trees.TokensIn(span);
            if (tokens.Count > 0 && seen.Add(tokens))
            {
                mentions.Add(new EntityMention(entity, type, tokens, HeadOf(trees, tokens)));
            }
        }
    }

    /// <summary>Every mention of every chain that the finder gives.</summary>
    public static List<EntityMention> Of(ChainFinder chains, Parse parse, Parse trees) => OfChains(
        chains.Find(new Heading { Report = ReportFactory.FromText(parse.Text) }, parse).Items
            .Select((chain, i) => (chain.Kind, $"{i}", chain.Mentions.Select(mention => parse.SpanOf(mention.Tokens)).ToList())), trees);

    /// <summary>Every mention of every chain, by its spans.</summary>
    public static List<EntityMention> OfChains(IEnumerable<(ReferentKind Kind, string Id, List<TextSpan> Spans)> chains, Parse trees)
    {
        var mentions = new List<EntityMention>();
        foreach (var (kind, id, spans) in chains)
        {
            foreach (var tokens in spans.Select(trees.TokensIn).Where(tokens => tokens.Count > 0))
            {
                mentions.Add(new EntityMention(id, TypeOf(kind), tokens, HeadOf(trees, tokens)));
            }
        }

        return mentions;
    }

    private static string TypeOf(ReferentKind kind) => kind switch
    {
        ReferentKind.Person => "person",
        ReferentKind.Organisation => "organization",
        ReferentKind.Place => "place",
        _ => "thing",
    };

    private static string TypeOf(ActorKind kind) => kind switch
    {
        ActorKind.Organisation => "organization",
        ActorKind.State => "place",
        _ => "person",
    };

    private static int HeadOf(Parse trees, TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (!tokens.Contains(trees[token].HeadIndex))
            {
                return token;
            }
        }

        return tokens.First;
    }
}
