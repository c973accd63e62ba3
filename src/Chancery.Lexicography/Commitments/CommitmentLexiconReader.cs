using Chancery.Lexicon.Commitments;

namespace Chancery.Lexicography.Commitments;

/// <summary>Reads the commitments folder of the lexicon: <c>acts.yaml</c>, <c>conditions.tsv</c>, <c>nouns.tsv</c>, <c>words.tsv</c>.</summary>
internal static class CommitmentLexiconReader
{
    private static readonly HashSet<string> _acts = new(
        ["request", "promise", "agree", "offer", "propose", "ready", "threat", "ultimatum", "bind", "accept", "refuse", "withdraw", "fulfil", "break"],
        StringComparer.Ordinal);

    private static readonly HashSet<string> _kinds = new(
        ["idle", "giving", "side", "draft", "under", "return", "making", "official", "reply", "back", "topic", "blaming"], StringComparer.Ordinal);

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

        var conditions = folder.Files("conditions", ".tsv").SelectMany(file => TsvFile.Read(file, problems, "phrase", "keep", "price", "needs", "note"))
            .Select(row => new ConditionPhrase { Words = row.Required("phrase").Split(' '), Keep = row["keep"] == "yes", IsPrice = row["price"] == "yes", Needs = row["needs"] })
            .OrderByDescending(phrase => phrase.Words.Length).ThenBy(phrase => string.Join(' ', phrase.Words), StringComparer.Ordinal);
        var nouns = folder.Files("nouns", ".tsv").SelectMany(file => TsvFile.Read(file, problems, "noun", "about"))
            .Select(row => new StepNoun { Noun = row.Required("noun"), About = row.Required("about") })
            .OrderBy(noun => noun.Noun, StringComparer.Ordinal);
        return new CommitmentLexicon { Cues = [.. cues.Values], Conditions = [.. conditions], Nouns = [.. nouns], Words = ReadWords(folder, problems) };
    }

    private static CommitmentWord[] ReadWords(LexiconFolder folder, LexiconProblems problems)
    {
        var words = new List<CommitmentWord>();
        foreach (var row in folder.Files("words", ".tsv").SelectMany(file => TsvFile.Read(file, problems, "kind", "words")))
        {
            var kind = row.Required("kind");
            if (!_kinds.Contains(kind))
            {
                row.Problem("LEX021", "kind", $"The kind '{kind}' is none of {string.Join(", ", _kinds)}.");
            }

            words.AddRange(row.List("words").Select(word => new CommitmentWord { Word = word, Kind = kind }));
        }

        return [.. words.OrderBy(word => word.Kind, StringComparer.Ordinal).ThenBy(word => word.Word, StringComparer.Ordinal)];
    }

    private static CommitmentCue? ReadCue(Located<ActDocument> entry, LexiconProblems problems)
    {
        var cue = entry.Value;
        if (cue.Id is null || cue.Meaning is null || cue.Act is null || !_acts.Contains(cue.Act) || cue.Lemmas.Count + cue.Nouns.Count == 0
            || cue.Examples is not { Match.Count: > 0, NoMatch.Count: > 0 })
        {
            problems.Add("LEX021", entry.File.Path, entry.Line, entry.Column,
                $"Entry '{cue.Id}' needs id, meaning, act (one of {string.Join(", ", _acts)}), lemmas or nouns, and examples of both kinds.");
            return null;
        }

        return new CommitmentCue
        {
            Id = cue.Id,
            Meaning = cue.Meaning,
            Act = cue.Act,
            Lemmas = [.. cue.Lemmas],
            Nouns = [.. cue.Nouns],
            Match = [.. cue.Examples.Match.Select(e => new CommitmentExample { Text = e.Text ?? "", State = e.State ?? "" })],
            NoMatch = [.. cue.Examples.NoMatch],
        };
    }
}
