using Chancery.Lexicon.Commitments;

namespace Chancery.Lexicography.Commitments;

/// <summary>Reads the commitments folder of the lexicon: <c>acts.yaml</c>, <c>conditions.tsv</c>, <c>nouns.tsv</c>.</summary>
internal static class CommitmentLexiconReader
{
    private static readonly HashSet<string> _acts = new(
        ["request", "promise", "agree", "offer", "threat", "accept", "refuse", "withdraw", "fulfil", "break"], StringComparer.Ordinal);

    public static CommitmentLexicon Read(LexiconFolder folder, LexiconProblems problems)
    {
        var cues = new SortedDictionary<string, CommitmentCue>(StringComparer.Ordinal);
        foreach (var entry in folder.Files("acts", ".yaml").SelectMany(file => YamlFile.ReadDocuments<ActDocument>(file, problems)))
        {
            if (ReadCue(entry, problems) is { } cue && !cues.TryAdd(cue.Id, cue))
            {
                problems.Add("LEX020", entry.File.Path, entry.Line, entry.Column, $"The id '{cue.Id}' stands twice.");
            }
        }

        var conditions = folder.Files("conditions", ".tsv").SelectMany(file => TsvFile.Read(file, problems, "phrase", "keep", "note"))
            .Select(row => new ConditionPhrase { Words = row.Required("phrase").Split(' '), Keep = row["keep"] == "yes" })
            .OrderByDescending(phrase => phrase.Words.Length).ThenBy(phrase => string.Join(' ', phrase.Words), StringComparer.Ordinal);
        var nouns = folder.Files("nouns", ".tsv").SelectMany(file => TsvFile.Read(file, problems, "noun", "about"))
            .Select(row => new StepNoun { Noun = row.Required("noun"), About = row.Required("about") })
            .OrderBy(noun => noun.Noun, StringComparer.Ordinal);
        return new CommitmentLexicon { Cues = [.. cues.Values], Conditions = [.. conditions], Nouns = [.. nouns] };
    }

    private static CommitmentCue? ReadCue(Located<ActDocument> entry, LexiconProblems problems)
    {
        var cue = entry.Value;
        if (cue.Id is null || cue.Meaning is null || cue.Act is null || !_acts.Contains(cue.Act) || cue.Lemmas.Count == 0
            || cue.Examples is not { Match.Count: > 0, NoMatch.Count: > 0 })
        {
            problems.Add("LEX021", entry.File.Path, entry.Line, entry.Column,
                $"Entry '{cue.Id}' needs id, meaning, act (one of {string.Join(", ", _acts)}), lemmas and examples of both kinds.");
            return null;
        }

        return new CommitmentCue
        {
            Id = cue.Id,
            Meaning = cue.Meaning,
            Act = cue.Act,
            Lemmas = [.. cue.Lemmas],
            Match = [.. cue.Examples.Match.Select(e => new CommitmentExample { Text = e.Text ?? "", State = e.State ?? "" })],
            NoMatch = [.. cue.Examples.NoMatch],
        };
    }
}
