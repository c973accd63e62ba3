namespace Chancery.Reading.Events;

/// <summary>
/// "Two policemen were wounded <em>when fighters attacked their post</em>": one act of violence, told by what it did and by
/// who did it.
/// </summary>
internal static class Circumstances
{
    public static void Join(EventCandidate?[] candidates)
    {
        foreach (var inner in candidates)
        {
            if (inner is not { Kept: true, Folded.Type: "ASSAULT", Match.Actors.Count: > 0, Predicate.Governor: { } index }
                || candidates[index] is not { Kept: true, Folded.Type: "ASSAULT", Match: { Actors.Count: 0, Recipients.Count: > 0 } } outer
                || inner.Match.Recipients.Exists(recipient => !outer.Match.Recipients.Exists(other => other.Country == recipient.Country)))
            {
                continue;
            }

            outer.Match.Actors.AddRange(inner.Match.Actors);
            inner.Dropped = "it tells the same act again";
        }
    }
}
