using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>"accused Norway of breaking its promise": whose deed it is that somebody is blamed for.</summary>
internal static class Blames
{
    /// <summary>The one blamed and the one who blames; null when the deed stands under no blame.</summary>
    public static (Actor Blamed, Actor? By)? Blamed(CommitmentScene scene, CommitmentWords words, Predicate deed)
    {
        if (scene.Predicates.GovernorOf(deed) is not { } blame || !words.Is("blaming", blame.Lemma))
        {
            return null;
        }

        var blamed = scene.FirstActor(blame.Objects) ?? scene.FirstActor(blame.IndirectObjects);
        return blamed is null ? null : (blamed, scene.FirstActor(blame.Subjects));
    }
}
