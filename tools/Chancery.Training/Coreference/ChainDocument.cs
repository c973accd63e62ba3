using Chancery.Evaluation.Coreference;
using Chancery.Language;
using Chancery.Reading.Coreference;

namespace Chancery.Training.Coreference;

/// <summary>A document with the phrases found in it and the entities they were annotated with.</summary>
internal sealed class ChainDocument
{
    private ChainDocument(string name, Parse parse, Parse trees, EntityDocument gold, Dictionary<int, EntityMention> byHead) =>
        (Name, Parse, Trees, Gold, ByHead) = (name, parse, trees, gold, byHead);

    public string Name { get; }

    public Parse Parse { get; }

    public Parse Trees { get; }

    public EntityDocument Gold { get; }

    /// <summary>Start of the head's letters to the annotated mention.</summary>
    public Dictionary<int, EntityMention> ByHead { get; }

    public static ChainDocument Of(EntityDocument document, LanguageEngine engine)
    {
        var trees = Conllu.ReadParse(document.Conllu);
        var result = new ChainDocument(document.Name, engine.Parse(trees.Text, []), trees, document, []);
        foreach (var mention in document.Mentions.OrderByDescending(mention => mention.Tokens.Count))
        {
            result.ByHead[trees[mention.Head].Span.Start] = mention;
        }

        return result;
    }

    /// <summary>The annotated mention with that head; null when there is none.</summary>
    public EntityMention? Of(Mention mention) =>
        ByHead.TryGetValue(Parse[mention.Head].Span.Start, out var found) ? found : null;

    /// <summary>The kind of an annotated mention.</summary>
    public static ReferentKind KindOf(EntityMention mention) => mention.Type switch
    {
        "person" => ReferentKind.Person,
        "organization" => ReferentKind.Organisation,
        "place" => ReferentKind.Place,
        _ => ReferentKind.Thing,
    };
}
