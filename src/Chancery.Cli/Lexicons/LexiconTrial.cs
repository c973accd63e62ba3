using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Model;
using Chancery.Reading.Events;

namespace Chancery.Cli.Lexicons;

/// <summary>Shows what the reader makes of a text: the tree as CoNLL-U, then every entry that fired and why.</summary>
internal sealed class LexiconTrial(LanguageEngine language, CompiledLexicon lexicon, TextWriter output)
{
    public void Show(string text)
    {
        Conllu.Write(language.Parse(text, []), output);
        var reader = new ReportReader(language, lexicon);
        var report = new Report { Id = "try", Text = text };
        var reading = reader.Read(report);
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
            Line("event", found.Trigger, text, $"{found.Type} {found.Mode} · {Names(found.Actors, reading)} → {Names(found.Recipients, reading)} · {found.Status} · {Why(found.Evidence)}");
        }

        foreach (var found in reading.Commitments)
        {
            Line("commitment", found.Consequent, text, $"{found.State} · {Why(found.Because)}");
        }

        output.WriteLine($"{reading.Times.Count} times, {reading.Attributions.Count} attributions, {reading.Events.Count} events, {reading.Commitments.Count} commitments");
        ShowSilent(reader.TraceEvents(report), text);
    }

    /// <summary>The frames whose words stand in the text but that yield nothing, and why.</summary>
    private void ShowSilent(IReadOnlyList<SilentFrame> silent, string text)
    {
        var parse = language.Parse(text, []);
        foreach (var frame in silent)
        {
            Line("silent", parse[frame.Token].Span, text, $"frame {frame.Frame}: {frame.Reason}");
        }
    }

    private static string Names(Values<string> ids, Model.Reading reading) =>
        ids.Count == 0 ? "nobody" : string.Join(", ", ids.Select(id => reading.Actors.First(actor => actor.Id == id)).Select(actor => $"{actor.Name} ({actor.Country ?? "?"} {actor.Sector})"));

    private static string Why(Evidence evidence) => $"{evidence.Rule} ({evidence.Confidence:0.00}) {evidence.Reason}";

    private void Line(string what, TextSpan span, string text, string rest) => output.WriteLine($"{what,-12} {span.TextOf(text)} · {rest}");
}
