using Chancery.Language;

namespace Chancery.Reading.Coreference;

/// <summary>How a description starts tells whether it takes up something known.</summary>
internal static class DescriptionClass
{
    private static readonly FeaturePart _the = "the";
    private static readonly FeaturePart _a = "a";
    private static readonly FeaturePart _this = "this-noun";
    private static readonly FeaturePart _own = "own";
    private static readonly FeaturePart _owned = "owned";
    private static readonly FeaturePart _some = "some";
    private static readonly FeaturePart _bare = "bare";
    private static readonly FeaturePart _bares = "bares";
    private static readonly FeaturePart _part = "compound";

    public static FeaturePart Of(Token head)
    {
        if (head.Is("compound"))
        {
            return _part;
        }

        foreach (var child in head.Children)
        {
            if (child.Is("det"))
            {
                return child.Lemma switch
                {
                    "the" => _the,
                    "a" or "an" => _a,
                    "this" or "that" or "these" or "those" => _this,
                    _ => _some,
                };
            }

            if (child.Is("nmod:poss"))
            {
                return child.Upos == Upos.PRON ? _own : _owned;
            }
        }

        return head.Has("Number=Plur") ? _bares : _bare;
    }
}
