using Chancery.Language;

namespace Chancery.Reading.Coreference;

/// <summary>Sorts pronouns: "him" is a "he", "their" a "they".</summary>
internal static class PronounClass
{
    public static readonly FeaturePart I = "I";
    public static readonly FeaturePart We = "we";
    public static readonly FeaturePart You = "you";
    public static readonly FeaturePart He = "he";
    public static readonly FeaturePart She = "she";
    public static readonly FeaturePart It = "it";
    public static readonly FeaturePart They = "they";
    public static readonly FeaturePart This = "this";
    public static readonly FeaturePart That = "that";
    public static readonly FeaturePart These = "these";
    public static readonly FeaturePart Here = "here";
    public static readonly FeaturePart Other = "other";

    /// <summary>The class; null for words that refer to nothing: "it rains", relative pronouns, question words.</summary>
    public static FeaturePart? Of(Token token)
    {
        if (token.Is("expl"))
        {
            return null;
        }

        if (token.Has("PronType=Prs"))
        {
            return Personal(token);
        }

        if (token.Has("PronType=Dem"))
        {
            return token.Lemma is "this" ? token.Has("Number=Plur") ? These : This : token.Has("Number=Plur") ? These : That;
        }

        return token.Xpos.StartsWith('W') || token.Has("PronType=Rel") || token.Has("PronType=Int") ? default(FeaturePart?) : Other;
    }

    private static FeaturePart Personal(Token token)
    {
        var plural = token.Has("Number=Plur");
        return true switch
        {
            _ when token.Has("Person=1") => plural ? We : I,
            _ when token.Has("Person=2") => You,
            _ when plural => They,
            _ when token.Has("Gender=Masc") => He,
            _ when token.Has("Gender=Fem") => She,
            _ => It,
        };
    }
}
