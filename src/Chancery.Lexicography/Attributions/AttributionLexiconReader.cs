using Chancery.Lexicon.Attributions;

namespace Chancery.Lexicography.Attributions;

/// <summary>Reads the attributions folder of the lexicon: cues in <c>cues/*.yaml</c>, <c>channels.tsv</c>.</summary>
internal static class AttributionLexiconReader
{
    public static AttributionLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        var cues = new SortedDictionary<string, AttributionCue>(StringComparer.Ordinal);
        foreach (var file in folder.Files("cues/", ".yaml"))
        {
            foreach (var entry in YamlFile.ReadDocuments<CueDocument>(file, problems))
            {
                if (CueCheck.Read(entry, problems) is { } cue && !cues.TryAdd(cue.Id, cue))
                {
                    problems.Add("LEX020", file.Path, entry.Line, entry.Column, $"The id '{cue.Id}' stands twice.");
                }
            }
        }

        var channels = new SortedDictionary<string, SpeechChannel>(StringComparer.Ordinal);
        foreach (var row in folder.Files("channels", ".tsv").SelectMany(file => TsvFile.Read(file, problems, "noun", "channel", "document", "outlet")))
        {
            var channel = new SpeechChannel
            {
                Lemma = row.Required("noun"),
                Channel = row.Required("channel"),
                Document = row["document"] == "yes",
                Outlet = row["outlet"] == "yes",
            };
            if (!channels.TryAdd(channel.Lemma, channel))
            {
                row.Problem("LEX020", "noun", $"'{channel.Lemma}' stands twice.");
            }
        }

        return new AttributionLexicon { Cues = [.. cues.Values], Channels = [.. channels.Values] };
    }
}
