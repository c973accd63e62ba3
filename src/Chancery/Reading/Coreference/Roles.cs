using Chancery.Language;

namespace Chancery.Reading.Coreference;

/// <summary>What a phrase is to the word that governs it.</summary>
internal static class Roles
{
    public static readonly FeaturePart Subject = "subj";
    public static readonly FeaturePart Apposition = "appos";
    private static readonly FeaturePart _passive = "subjpass";
    private static readonly FeaturePart _object = "obj";
    private static readonly FeaturePart _oblique = "obl";
    private static readonly FeaturePart _possessor = "poss";
    private static readonly FeaturePart _of = "nmod";
    private static readonly FeaturePart _with = "conj";
    private static readonly FeaturePart _compound = "compound";
    private static readonly FeaturePart _root = "root";
    private static readonly FeaturePart _other = "other";

    public static FeaturePart Of(Token token)
    {
        var colon = token.Relation.IndexOf(':');
        var relation = colon < 0 ? token.Relation : token.Relation.AsSpan(0, colon);
        return relation switch
        {
            "nsubj" or "csubj" => token.Relation.EndsWith("pass", StringComparison.Ordinal) ? _passive : Subject,
            "obj" or "iobj" => _object,
            "obl" => _oblique,
            "nmod" => token.Relation is "nmod:poss" ? _possessor : _of,
            "appos" => Apposition,
            "conj" => _with,
            "compound" => _compound,
            "root" => _root,
            _ => _other,
        };
    }
}
