using Chancery.Lexicon.Actors;

namespace Chancery.Lexicography.Actors;

/// <summary>Reads the actors folder of the lexicon.</summary>
internal static class ActorLexiconReader
{
    private static readonly string[] _whats = ["group", "state", "body"];
    private static readonly string[] _sets = ["leader-words", "leader-offices", "quantities", "portfolios", "set-nouns", "bare-sets", "plain-sets", "plural-only", "vague", "sectors-at-home", "honorifics", "bare-quantities", "belonging", "impersonal-verbs", "regions", "owning-participles", "stateless-prefixes", "relational", "ranks", "motions", "sent-offices", "addressing-verbs", "from-abroad", "things-of", "shared-names", "missions", "leading-participles", "any-people", "venue-words", "currencies", "holding-verbs", "receiving-verbs", "asked-nouns", "telling-verbs", "opposing-verbs", "nationals", "moving-verbs", "of-states-only", "size-words", "armed-sectors", "armed-nouns", "foreign-things", "armed-adjectives", "armed-bodies", "fighters", "group-nouns", "group-causes", "bodies-of-states", "naming-verbs", "aircraft-names", "titles-of-men", "titles-of-women", "styles", "style-adjectives", "settlements"];
    private static readonly string[] _answers = ["yes", "no"];
    private static readonly string[] _scopes = ["state", "body", "none"];

    public static ActorLexicon Read(LexiconFolder folder, LexiconProblems problems) => new()
    {
        Organisations = [.. Organisations(folder, problems).Concat(ArmedGroups(folder, problems)).OrderBy(o => o.Id, StringComparer.Ordinal)],
        Holders = [.. Holders(folder, problems)],
        Offices = [.. Offices(folder, problems)],
        Groups = [.. Groups(folder, problems, "groups.tsv").OrderBy(g => g.Lemma, StringComparer.Ordinal)],
        NamedHeads = [.. Groups(folder, problems, "named-heads.tsv").OrderBy(g => g.Lemma, StringComparer.Ordinal)],
        Descriptions = [.. Rows(folder, problems, "descriptions.tsv", "noun", "means")
            .Select(row => new Description { Noun = row.Required("noun"), Means = row["means"].Split(' ', StringSplitOptions.RemoveEmptyEntries) })
            .OrderBy(d => d.Noun, StringComparer.Ordinal)],
        FormsOfState = [.. Rows(folder, problems, "forms-of-state.tsv", "noun", "countries")
            .Select(row => new Description { Noun = row.Required("noun"), Means = [.. row["countries"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)] })
            .OrderBy(d => d.Noun, StringComparer.Ordinal)],
        AttributesOfState = [.. Rows(folder, problems, "attributes-of-states.tsv", "words", "countries")
            .SelectMany(row => row.List("words").Select(word => new Description { Noun = word, Means = [.. row["countries"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)] }))
            .OrderBy(d => d.Noun, StringComparer.Ordinal)],
        WordSets = [.. Rows(folder, problems, "word-sets.tsv", "set", "words").Select(row => new WordSet { Name = OneOf(row, "set", _sets), Words = row.List("words") }).OrderBy(set => set.Name, StringComparer.Ordinal)],
        DomesticSectors = [.. Rows(folder, problems, "domestic.tsv", "word", "domestic").Where(row => row["domestic"] == "yes").Select(row => row.Required("word")).Order(StringComparer.Ordinal)],
        ForeignNouns = [.. Rows(folder, problems, "domestic.tsv", "word", "domestic").Where(row => OneOf(row, "domestic", _answers) == "no").Select(row => row.Required("word")).Order(StringComparer.Ordinal)],
        TitlesOfStates = [.. Rows(folder, problems, "titles-of-states.tsv", "office", "countries")
            .Select(row => new Description { Noun = row.Required("office"), Means = [.. row["countries"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)] })
            .OrderBy(title => title.Noun, StringComparer.Ordinal)],
        Peoples = [.. Rows(folder, problems, "peoples.tsv", "country", "homes")
            .Select(row => new Description { Noun = row.Required("country"), Means = [.. row["homes"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)] })
            .OrderBy(people => people.Noun, StringComparer.Ordinal)],
        AdjectivesOfPeoples = [.. Rows(folder, problems, "adjectives-of-peoples.tsv", "adjective", "homes")
            .Select(row => new Description { Noun = row.Required("adjective"), Means = [.. row["homes"].Split(' ', StringSplitOptions.RemoveEmptyEntries)] })
            .OrderBy(people => people.Noun, StringComparer.Ordinal)],
        Halves = [.. Rows(folder, problems, "halves.tsv", "name", "code", "where")
            .Select(row => new SharedSeat(row.Required("name"), row.Required("code"), row.Required("where"))).OrderBy(seat => seat.Name, StringComparer.Ordinal)],
        NamedSets = [.. Rows(folder, problems, "named-sets.tsv", "names", "countries")
            .SelectMany(row => row.List("names").Select(name => new Description { Noun = name, Means = [.. row.Required("countries").Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)] }))
            .OrderBy(set => set.Noun, StringComparer.Ordinal)],
        SharedSeats = [.. Rows(folder, problems, "seats-of-organisations.tsv", "name", "code", "country")
            .Select(row => new SharedSeat(row.Required("name"), row.Required("code"), row.Required("country"))).OrderBy(seat => seat.Name, StringComparer.Ordinal)],
        FamilyNameFirst = [.. Rows(folder, problems, "family-name-first.tsv", "country").Select(row => row.Required("country")).Order(StringComparer.Ordinal)],
        Pronouns = [.. Rows(folder, problems, "pronouns.tsv", "form", "sex", "number", "what").Select(row => new PronounForm
        {
            Form = row.Required("form"),
            Sex = row.Required("sex"),
            Plural = row["number"] == "plural",
            What = row.Required("what"),
        }).OrderBy(p => p.Form, StringComparer.Ordinal)],
    };

    private static IEnumerable<Organisation> Organisations(LexiconFolder folder, LexiconProblems problems)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in Rows(folder, problems, "organisations", "id", "name", "other_names", "code", "sector", "other_sectors", "country", "kind"))
        {
            if (!ids.Add(row.Required("id")))
            {
                row.Problem("LEX030", "id", $"The organisation '{row["id"]}' stands twice.");
            }

            yield return new Organisation
            {
                Id = row["id"],
                Name = row.Required("name"),
                OtherNames = row.List("other_names"),
                Country = row.Optional("code") ?? row.Optional("country"),
                Sector = row.Optional("sector"),
                OtherSectors = row.List("other_sectors"),
                Kind = row.Required("kind"),
            };
        }
    }

    private static IEnumerable<Organisation> ArmedGroups(LexiconFolder folder, LexiconProblems problems)
    {
        foreach (var row in Rows(folder, problems, "armed-groups", "id", "name", "other_names", "code", "country", "sector", "ruled"))
        {
            // "1996-09-27/2001-11-13|2021-08-15/": an open end is still in power.
            var times = row.List("ruled").Select(time => time.Split('/')).ToList();
            yield return new Organisation
            {
                Id = "armed-" + row.Required("id"),
                Name = row.Required("name"),
                OtherNames = row.List("other_names"),
                Country = row.Required("code"),
                Sector = row.Required("sector"),
                Kind = "armed",
                Home = row.Optional("country"),
                RulesFrom = [.. times.Select(time => LexiconDay.Read(row, "ruled", time[0], last: false))],
                RulesTo = [.. times.Select(time => time.Length < 2 || time[1].Length == 0 ? DateOnly.MaxValue : LexiconDay.Read(row, "ruled", time[1], last: true))],
            };
        }
    }

    private static IEnumerable<OfficeHolder> Holders(LexiconFolder folder, LexiconProblems problems)
    {
        foreach (var row in Rows(folder, problems, "holders/", "person", "other_names", "country", "office", "sector", "from", "to", "gender"))
        {
            var (from, to) = LexiconDay.Span(row);
            yield return new OfficeHolder
            {
                Person = row.Required("person"),
                OtherNames = row.List("other_names"),
                Country = row.Required("country"),
                Office = row.Required("office"),
                Sector = row.Required("sector"),
                From = from,
                To = to,
                Female = row["gender"] == "f",
            };
        }
    }

    private static IEnumerable<OfficeTitle> Offices(LexiconFolder folder, LexiconProblems problems) =>
        Rows(folder, problems, "offices.tsv", "phrases", "office", "sector", "scope", "country").Select(row => new OfficeTitle
        {
            Phrases = row.List("phrases"),
            Office = row.Required("office"),
            Sector = row.Optional("sector"),
            Scope = OneOf(row, "scope", _scopes),
            Country = row.Optional("country"),
        });

    private static IEnumerable<GroupNoun> Groups(LexiconFolder folder, LexiconProblems problems, string file) =>
        Rows(folder, problems, file, "lemma", "what", "sector", "other_sectors").Select(row => new GroupNoun
        {
            Lemma = row.Required("lemma"),
            What = OneOf(row, "what", _whats),
            Sector = row.Optional("sector"),
            OtherSectors = row.List("other_sectors"),
        });

    private static string OneOf(TsvRow row, string column, string[] known)
    {
        if (!known.Contains(row[column]))
        {
            row.Problem("LEX032", column, $"'{row[column]}' in '{column}' is not known; known are {string.Join(", ", known)}.");
        }

        return row[column];
    }

    private static IEnumerable<TsvRow> Rows(LexiconFolder folder, LexiconProblems problems, string prefix, params string[] columns) =>
        folder.Files(prefix, ".tsv").SelectMany(file => TsvFile.Read(file, problems, columns));
}
