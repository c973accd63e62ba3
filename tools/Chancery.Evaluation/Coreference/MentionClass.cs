using Chancery.Language;

namespace Chancery.Evaluation.Coreference;

/// <summary>Sorts mentions by how they refer.</summary>
internal static class MentionClass
{
    public static readonly string[] All = ["name", "pronoun", "description"];

    /// <summary>By the head in the annotated trees.</summary>
    public static string Of(EntityMention mention, Parse trees) => trees[mention.Head].Upos switch
    {
        Upos.PROPN => "name",
        Upos.PRON or Upos.DET => "pronoun",
        _ => "description",
    };
}
