using Chancery.Lexicon.Events;

namespace Chancery.Lexicography.Events;

/// <summary>Reads the tables of types, modes, contexts, CAMEO codes and word sets.</summary>
internal static class OntologyReader
{
    public static EventType[] ReadTypes(LexiconFolder folder, LexiconProblems problems) =>
        [.. Rows(folder, problems, "types.tsv", "type", "quad", "score", "recipient_required", "symmetric", "else", "meaning").Select(row => new EventType
        {
            Name = row.Required("type"),
            Quad = (int?)row.Number("quad"),
            Score = row.Number("score"),
            RecipientRequired = row["recipient_required"] == "yes",
            RecipientUsual = row["recipient_required"] == "usual",
            Symmetric = row["symmetric"] == "yes",
            Else = [.. row["else"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(slot => new[] { slot })],
        })];

    public static EventMode[] ReadModes(LexiconFolder folder, LexiconProblems problems, EventType[] types) =>
        [.. Rows(folder, problems, "modes.tsv", "type", "mode", "score").Select(row =>
        {
            if (types.All(type => type.Name != row["type"]))
            {
                row.Problem("LEX022", "type", $"The type '{row["type"]}' is not in types.tsv.");
            }

            return new EventMode { Type = row["type"], Name = row.Required("mode"), Score = row.Number("score") };
        })];

    public static EventContext[] ReadContexts(LexiconFolder folder, LexiconProblems problems) =>
        [.. Rows(folder, problems, "contexts.tsv", "context", "cues").Select(row =>
            new EventContext { Name = row.Required("context"), Cues = row.List("cues") })];

    public static CameoCode[] ReadCameo(LexiconFolder folder, LexiconProblems problems, EventType[] types, EventMode[] modes, EventContext[] contexts) =>
        [.. Rows(folder, problems, "cameo.tsv", "code", "name", "goldstein", "goldstein_icews", "goldstein_phoenix", "quad", "type", "mode", "contexts", "conversion")
            .Select(row => ReadCode(row, types, modes, contexts))];

    public static WordSet[] ReadWordSets(LexiconFolder folder, LexiconProblems problems, string file, string column)
    {
        var sets = new SortedDictionary<string, WordSet>(StringComparer.Ordinal);
        foreach (var row in Rows(folder, problems, file, column, "words"))
        {
            var words = row["words"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToArray();
            Array.Sort(words, StringComparer.Ordinal);
            if (!sets.TryAdd(row.Required(column), new WordSet { Name = row[column], Words = words }))
            {
                row.Problem("LEX020", column, $"'{row[column]}' stands twice.");
            }
        }

        return [.. sets.Values];
    }

    private static CameoCode ReadCode(TsvRow row, EventType[] types, EventMode[] modes, EventContext[] contexts)
    {
        if (row["type"].Length > 0 && types.All(type => type.Name != row["type"]))
        {
            row.Problem("LEX022", "type", $"The type '{row["type"]}' is not in types.tsv.");
        }

        if (row["mode"].Length > 0 && !modes.Any(mode => mode.Type == row["type"] && mode.Name == row["mode"]))
        {
            row.Problem("LEX022", "mode", $"The mode '{row["mode"]}' of {row["type"]} is not in modes.tsv.");
        }

        foreach (var unknown in row.List("contexts").Where(name => contexts.All(context => context.Name != name)))
        {
            row.Problem("LEX022", "contexts", $"The context '{unknown}' is not in contexts.tsv.");
        }

        return new CameoCode
        {
            Code = row.Required("code"),
            Name = row.Required("name"),
            Goldstein = row.Number("goldstein"),
            GoldsteinIcews = row.Number("goldstein_icews"),
            GoldsteinPhoenix = row.Number("goldstein_phoenix"),
            Quad = (int)(row.Number("quad") ?? 0),
            Type = row.Optional("type"),
            Conversion = row.Optional("conversion"),
            Mode = row.Optional("mode"),
            Contexts = row.List("contexts"),
        };
    }

    private static IEnumerable<TsvRow> Rows(LexiconFolder folder, LexiconProblems problems, string name, params string[] columns) =>
        folder.Files(name, ".tsv").SelectMany(file => TsvFile.Read(file, problems, columns));
}
