using Chancery.Language;
using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Coreference;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Reading.Headings;

namespace Chancery.Reading.Coreference;

/// <summary>
/// Finds which phrases refer to the same thing. Every mention is weighed against the chains in reach by what it shares
/// with them (words, number, sex, kind, distance, place in the tree, speaker); the weights stand in the lexicon.
/// </summary>
public sealed class ChainFinder
{
    private readonly MentionFinder _mentions;
    private readonly KindFeatures _kinds;
    private readonly WeightTable _kindWeights;
    private readonly WeightTable _linkWeights;

    /// <summary>Indexes the lexicon.</summary>
    public ChainFinder(CoreferenceLexicon lexicon, ActorLexicon actors, PlaceLexicon places)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        ArgumentNullException.ThrowIfNull(actors);
        ArgumentNullException.ThrowIfNull(places);
        _mentions = new MentionFinder(lexicon.Sexes, actors.Holders);
        _kinds = new KindFeatures(actors, places);
        _kindWeights = new WeightTable(lexicon.Kinds);
        _linkWeights = new WeightTable(lexicon.Links);
    }

    /// <summary>The chains of the body of the report.</summary>
    public Chains Find(Heading heading, Parse parse)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(parse);
        var quotations = new Quotations(parse);
        var builder = new ChainBuilder(parse, quotations, _kinds, new FeatureList());
        foreach (var mention in _mentions.Find(parse, heading.BodyStart, quotations))
        {
            builder.Sort(mention, _kindWeights);
            builder.Link(mention, _linkWeights);
        }

        return new Chains(builder.Chains.Select(Done).ToValues());
    }

    private static Chain Done(ChainDraft draft) => new(
        draft.Kind,
        draft.Mentions.Select(mention => new ChainMention(mention.Tokens, mention.Head, mention.Form, mention.Class.Text, mention.Margin)).ToValues());
}
