using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Events;
using Chancery.Scoring.Pairs;

namespace Chancery.Training.Choices;

/// <summary>
/// Sentences in which one act is marked with who did it to whom. They teach that act alone: whether their
/// other predicates tell acts is not known.
/// </summary>
internal sealed class MarkedSentences
{
    private static readonly DateOnly _day = new(2018, 1, 15); // The sentences have no dates; who held which office needs one.
    private static readonly string[] _together = ["AGREE", "CONSULT", "COOPERATE", "SUPPORT"];
    private readonly List<PairGold> _pairs = [];

    public static MarkedSentences None => new();

    /// <summary>A folder of tables of the project's own, all to learn from.</summary>
    public static MarkedSentences Read(string folder)
    {
        var all = new MarkedSentences();
        foreach (var file in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(file);
            all._pairs.AddRange(PairFile.Read(reader));
        }

        return all;
    }

    /// <summary>Those that name both sides, each once for all that are marked in one sentence.</summary>
    public IEnumerable<(PairGold Pair, Report Report)> Items =>
        _pairs.Where(pair => pair.Source.Length > 0 && pair.Target.Length > 0).Select(pair => (pair, new Report { Id = $"{pair.Id}", Text = pair.Text, Published = _day }));

    /// <summary>The predicate most likely to tell the marked act, with what it may tell; null where none offers its class or several do and none with the marked sides.</summary>
    public static ActSituation? TellingOf(PairGold pair, EventSituation situation)
    {
        var offering = situation.Predicates.Where(one => one.Options.Exists(option => Tells(option.Candidate, pair))).ToList();
        var best = offering.MaxBy(one => SidesOf(one, pair, situation.Roster));
        return best is null || (offering.Count > 1 && SidesOf(best, pair, situation.Roster) == 0) || Contradicts(situation, pair) ? null : best;
    }

    /// <summary>
    /// Where a frame fires between the marked sides and says another class, the marks follow another convention
    /// ("imposed sanctions on" as COERCE): nothing is learned from them.
    /// </summary>
    private static bool Contradicts(EventSituation situation, PairGold pair) =>
        situation.Predicates.Exists(one => one.Options.Exists(option => option is { Fired: true, Candidate: { Kept: true, Match.Doubtful: false } candidate }
            && !Tells(candidate, pair) && Holds(candidate.Match.Actors, pair.Source, situation.Roster) && Holds(candidate.Match.Recipients, pair.Target, situation.Roster)));

    public static bool Tells(EventCandidate? candidate, PairGold pair) => candidate is not null && PairGold.ClassOf(candidate.Folded.Type) == pair.Class;

    /// <summary>True where an option for a side names whom the sentence marks there.</summary>
    public static bool Names(PartyOption option, PartySide side, PairGold pair, PartyRoster roster)
    {
        var marked = CodesIn(side == PartySide.Actor ? pair.Source : pair.Target, roster);
        return option.Codes.Any(marked.Contains) || (side == PartySide.Recipient && option.Codes.Length == 0 && _together.Contains(pair.Class));
    }

    private static int SidesOf(ActSituation one, PairGold pair, PartyRoster roster) =>
        one.Options.Where(option => Tells(option.Candidate, pair)).Max(option => (Holds(option.Candidate!.Match.Actors, pair.Source, roster) ? 1 : 0) + (Holds(option.Candidate.Match.Recipients, pair.Target, roster) ? 1 : 0));

    private static bool Holds(List<Actor> actors, TextSpan span, PartyRoster roster) => roster.CodesOf(actors).Any(CodesIn(span, roster).Contains);

    private static HashSet<string> CodesIn(TextSpan span, PartyRoster roster)
    {
        var words = roster.Scene.Parse.TokensIn(span);
        return [.. roster.Within(words).Select(party => party.Code)];
    }
}
