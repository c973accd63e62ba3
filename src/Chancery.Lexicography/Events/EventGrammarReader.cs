using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads the tables that the predicates pass uses: event nouns, light verbs, control verbs.</summary>
internal static class EventGrammarReader
{
    private static readonly string[] _ofRoles = ["object", "subject", "none"];
    private static readonly string[] _phases = ["begin", "continue", "end"];
    private static readonly string[] _stances =
        ["planned", "negated", "actual", "attempted", "hypothetical", "threatened", "denied", "condition", "requested", "permitted", "claimed"];

    public static EventNoun[] ReadNouns(LexiconFolder folder, LexiconProblems problems)
    {
        var nouns = new SortedDictionary<string, EventNoun>(StringComparer.Ordinal);
        foreach (var row in Rows(folder, problems, "event-nouns.tsv", "noun", "verb", "of"))
        {
            var noun = row.Required("noun");
            Check(row, "of", _ofRoles);
            if (!nouns.TryAdd(noun, new EventNoun { Noun = noun, Verb = row.Optional("verb"), Of = row["of"] }))
            {
                row.Problem("LEX020", "noun", $"'{noun}' stands twice.");
            }
        }

        return [.. nouns.Values];
    }

    public static ThirdParty[] ReadThirdParties(LexiconFolder folder, LexiconProblems problems)
    {
        var parties = new List<ThirdParty>();
        foreach (var row in Rows(folder, problems, "third-parties.tsv", "role", "how", "words", "who"))
        {
            Check(row, "role", ["envoy", "beneficiary", "host", "mediator", "guarantor", "carrier"]);
            Check(row, "how", ["preposition", "participle"]);
            Check(row, "who", ["anybody", "person"]);
            parties.Add(new ThirdParty
            {
                Role = row.Required("role"),
                How = row.Required("how"),
                Words = row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                PersonOnly = row["who"] == "person",
            });
        }

        return [.. parties];
    }

    public static LightVerb[] ReadLightVerbs(LexiconFolder folder, LexiconProblems problems)
    {
        var verbs = new SortedDictionary<string, LightVerb>(StringComparer.Ordinal);
        foreach (var row in Rows(folder, problems, "light-verbs.tsv", "verb", "preposition", "subject", "phase"))
        {
            Check(row, "subject", ["active", "undergoes"]);
            if (row["phase"].Length > 0)
            {
                Check(row, "phase", _phases);
            }

            var verb = new LightVerb
            {
                Verb = row.Required("verb"),
                Preposition = row["preposition"],
                Undergoes = row["subject"] == "undergoes",
                Phase = row.Optional("phase"),
            };
            if (!verbs.TryAdd($"{verb.Verb} {verb.Preposition}", verb))
            {
                row.Problem("LEX020", "verb", $"'{verb.Verb} {verb.Preposition}' stands twice.");
            }
        }

        return [.. verbs.Values];
    }

    public static ComplementVerb[] ReadComplements(LexiconFolder folder, LexiconProblems problems)
    {
        var words = new SortedDictionary<string, ComplementVerb>(StringComparer.Ordinal);
        foreach (var row in Rows(folder, problems, "complements.tsv", "lemma", "controller", "stance"))
        {
            if (row["stance"].Length > 0)
            {
                Check(row, "stance", _stances);
            }

            var word = new ComplementVerb { Lemma = row.Required("lemma"), Controller = row.Required("controller"), Stance = row.Optional("stance") };
            if (!words.TryAdd($"{word.Lemma} {word.Controller}", word))
            {
                row.Problem("LEX020", "lemma", $"'{word.Lemma}' with the controller '{word.Controller}' stands twice.");
            }
        }

        return [.. words.Values];
    }

    private static IEnumerable<TsvRow> Rows(LexiconFolder folder, LexiconProblems problems, string name, params string[] columns) =>
        folder.Files(name, ".tsv").SelectMany(file => TsvFile.Read(file, problems, columns));

    private static void Check(TsvRow row, string column, string[] allowed)
    {
        if (!allowed.Contains(row[column]))
        {
            row.Problem("LEX021", column, $"'{row[column]}' is not known in '{column}'; known are {string.Join(", ", allowed)}.");
        }
    }
}
