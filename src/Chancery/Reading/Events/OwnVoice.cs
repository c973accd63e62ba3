using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>
/// Statements of governments, ministries and bodies speak of themselves by name first and as "we" then: "Norland condemns the
/// attack. <em>We</em> call on Sudland to…". Whoever last said something by a verb in the present, on nobody else's word, is meant.
/// </summary>
internal static class OwnVoice
{
    public static Actor? At(int token, EventScene scene)
    {
        for (var i = scene.Attributions.Items.Count - 1; i >= 0; i--)
        {
            var said = scene.Attributions.Items[i];
            if (said is { Parent: null, Speaker: { } speaker } && said.Cue.Start < scene.Parse[token].Span.Start && IsPerformed(said, scene)
                && scene.Actors.ById(speaker) is { Country: not null, Kind: ActorKind.State or ActorKind.Organisation } issuer)
            {
                return issuer;
            }
        }

        return null;
    }

    /// <summary>"Norland <em>condemns</em>": what is done by being said, where a report would say "condemned".</summary>
    private static bool IsPerformed(Attribution said, EventScene scene)
    {
        var cue = scene.Parse.TokensIn(said.Cue);
        for (var token = cue.First; token < cue.End; token++)
        {
            if (scene.Parse[token] is { Upos: Upos.VERB } verb && verb.Has("Tense=Pres") && verb.Has("VerbForm=Fin"))
            {
                return true;
            }
        }

        return false;
    }
}
