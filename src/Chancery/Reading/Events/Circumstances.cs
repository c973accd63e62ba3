namespace Chancery.Reading.Events;

/// <summary>
/// "Two policemen were wounded <em>when fighters attacked their post</em>": one act of violence, told by what it did and by
/// who did it.
/// </summary>
internal static class Circumstances
{
    /// <summary>The frame of killing and wounding.</summary>
    private const string Harm = "kill.wound";

    private const int Steps = 4;

    public static void Join(EventCandidate?[] candidates, EventScene scene)
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

        foreach (var inner in candidates)
        {
            // "opened fire, killing five and wounding dozens".
            if (inner is { Kept: true, Folded.Type: "ASSAULT", Predicate: { Link: "advcl" or "conj", Governor: { } index } } && inner.Match.Frame.Id == Harm && scene.Parse[inner.Predicate.Token].Xpos == "VBG"
                && First(candidates, index) is { } deed && deed.Match.Actors.Exists(inner.Match.Actors.Contains))
            {
                inner.Dropped = "it tells what the act did";
            }
        }
    }

    /// <summary>The act of violence of which the harm is told; over a row of harms ("killing five and wounding dozens").</summary>
    private static EventCandidate? First(EventCandidate?[] candidates, int index)
    {
        for (var step = 0; step < Steps && candidates[index] is { Folded.Type: "ASSAULT" } outer; step++)
        {
            if (outer.Kept)
            {
                return outer;
            }

            if (outer.Predicate.Governor is not { } next)
            {
                return null;
            }

            index = next;
        }

        return null;
    }
}
