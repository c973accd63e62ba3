using Chancery.Model;

namespace Chancery.Language.Neural;

/// <summary>
/// Makes subjects agree with their verbs: relations are chosen one by one, so that a verb may get a passive subject
/// without an auxiliary, or an active one beside it.
/// </summary>
internal static class Voice
{
    /// <summary>Corrects the subjects of a sentence; every token keeps its governor.</summary>
    public static void Agree(TokenRange sentence, Analysis analysis)
    {
        Span<bool> passive = sentence.Count <= 512 ? stackalloc bool[sentence.Count] : new bool[sentence.Count];
        passive.Clear();
        var any = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (analysis.Heads[i] >= 0 && analysis.Relations[i] == "aux:pass")
            {
                passive[analysis.Heads[i] - sentence.First] = true;
            }

            any |= analysis.Relations[i].StartsWith("nsubj", StringComparison.Ordinal);
        }

        for (var i = sentence.First; any && i < sentence.End; i++)
        {
            var head = analysis.Heads[i];
            if (analysis.Relations[i] == "nsubj" && head >= 0 && passive[head - sentence.First])
            {
                analysis.Relations[i] = "nsubj:pass";
            }
            else if (analysis.Relations[i] == "nsubj:pass" && !passive[head - sentence.First] && analysis.Xpos[head] is "VBD" or "VBZ" or "VBP")
            {
                analysis.Relations[i] = "nsubj";
            }
        }
    }
}
