using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;

namespace Chancery.Cli.Lexicons;

/// <summary>Shows what the reader makes of a text: the tree as CoNLL-U, then every entry that fired and why.</summary>
internal sealed class LexiconTrial(LanguageEngine language, CompiledLexicon lexicon, TextWriter output)
{
    public void Show(string text)
    {
        Conllu.Write(language.Parse(text, []), output);
        var reading = new ReportReader(language, lexicon).Read(new Report { Id = "try", Text = text });
        foreach (var found in reading.Times)
        {
            Line("time", found.Span, text, $"{found.Value ?? "no value"} · {Why(found.Evidence)}");
        }

        foreach (var found in reading.Attributions)
        {
            Line("attribution", found.Cue, text, $"\"{found.Content.TextOf(text)}\" · {Why(found.Evidence)}");
        }

        foreach (var found in reading.Events)
        {
            Line("event", found.Trigger, text, $"{found.Type} {found.Mode} · {Why(found.Evidence)}");
        }

        foreach (var found in reading.Commitments)
        {
            Line("commitment", found.Consequent, text, $"{found.State} · {Why(found.Because)}");
        }

        output.WriteLine($"{reading.Times.Count} times, {reading.Attributions.Count} attributions, {reading.Events.Count} events, {reading.Commitments.Count} commitments");
        ShowRest(reading, text);
    }

    /// <summary>What the lexicon knows of but that did not fire here: the words that could have.</summary>
    private void ShowRest(Model.Reading reading, string text)
    {
        var parse = language.Parse(text, []);
        var fired = reading.Events.Select(found => found.Trigger).ToList();
        for (var i = 0; i < parse.Count; i++)
        {
            var token = parse[i];
            var frames = token.Upos is Upos.VERB or Upos.NOUN && !fired.Exists(trigger => trigger.Overlaps(token.Span))
                ? lexicon.Data.Events.Frames.Where(frame => frame.Verbs.Contains(token.Lemma) || frame.Nouns.Contains(token.Lemma)).Select(frame => frame.Id).ToList()
                : [];
            if (frames.Count > 0)
            {
                output.WriteLine($"silent       {token.Form} · its conditions or roles were not met: frame {string.Join(", ", frames)}");
            }
        }
    }

    private static string Why(Evidence evidence) => $"{evidence.Rule} ({evidence.Confidence:0.00}) {evidence.Reason}";

    private void Line(string what, TextSpan span, string text, string rest) => output.WriteLine($"{what,-12} {span.TextOf(text)} · {rest}");
}
