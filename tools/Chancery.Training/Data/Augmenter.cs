namespace Chancery.Training.Data;

/// <summary>
/// Changes a share of the sentences each time they are seen, so that headlines, capitals and damaged text are no
/// surprise: all capitals, all small, titles in capitals, no final stop.
/// </summary>
internal static class Augmenter
{
    /// <summary>The sentence, or a changed copy.</summary>
    public static TreebankSentence Vary(TreebankSentence sentence, SeededRandom random)
    {
        var choice = random.NextFloat();
        return choice switch
        {
            < 0.03f => Recase(sentence, form => form.ToUpperInvariant()),
            < 0.06f => Recase(sentence, form => form.ToLowerInvariant()),
            < 0.08f => Recase(sentence, Title),
            < 0.12f => WithoutFinalStop(sentence),
            < 0.14f => sentence with { Attached = new bool[sentence.Length] },
            _ => sentence,
        };
    }

    private static TreebankSentence Recase(TreebankSentence sentence, Func<string, string> change) =>
        sentence with { Forms = [.. sentence.Forms.Select(change)], Recased = true };

    private static string Title(string form) => form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form;

    private static TreebankSentence WithoutFinalStop(TreebankSentence sentence)
    {
        var last = sentence.Length - 1;
        if (last < 1 || sentence.Relations[last] != "punct" || sentence.Heads.Contains(last))
        {
            return sentence;
        }

        return sentence with
        {
            Forms = sentence.Forms[..last],
            Attached = sentence.Attached[..last],
            Continues = sentence.Continues[..last],
            Lemmas = sentence.Lemmas[..last],
            Upos = sentence.Upos[..last],
            Xpos = sentence.Xpos[..last],
            Feats = sentence.Feats[..last],
            Heads = sentence.Heads[..last],
            Relations = sentence.Relations[..last],
            Names = sentence.Names?[..last],
            Soft = null, // Teachers saw the stop.
        };
    }
}
