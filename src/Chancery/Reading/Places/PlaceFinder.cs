using Chancery.Language;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Reading.Headings;
using Chancery.Reading.Times;

namespace Chancery.Reading.Places;

/// <summary>Finds places and tells which ones they are.</summary>
public sealed class PlaceFinder
{
    private readonly PlaceIndex _index;

    /// <summary>Indexes the lexicon.</summary>
    /// <param name="lexicon">What is known about places.</param>
    /// <param name="imported">A gazetteer laid beside that of the lexicon; null for none.</param>
    public PlaceFinder(PlaceLexicon lexicon, ImportedPlaces? imported = null)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _index = new PlaceIndex(lexicon, imported);
    }

    /// <summary>Names of places that stand for governments ("Moscow said") are left to the actors pass.</summary>
    public PlaceMentions Find(Heading heading, Parse parse, TimeMentions times)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(times);
        var dateline = heading.DatelinePlace is { } span ? parse.TokensIn(span) : (TokenRange?)null;
        var candidates = new CandidateFinder(_index, parse, times, dateline).Find();
        new PlaceResolver(_index, parse).Resolve(candidates);
        var governments = TakeGovernments(parse, candidates);
        var anaphors = new AnaphorFinder(_index, parse).Find(candidates);
        var items = new PlaceMentionBuilder(parse).Build(candidates, anaphors, out var remarks);
        return new PlaceMentions(items, governments, remarks);
    }

    // "KYIV, Ukraine": with its country after it a city is a place.
    private static bool IsHeld(PlaceCandidate candidate, PlaceEntry entry) =>
        candidate.Container?.Entry is { IsCountry: true } country && !entry.IsCountry && country.Country == entry.Country;

    /// <summary>Takes the names that stand for governments out of the candidates.</summary>
    private Values<GovernmentName> TakeGovernments(Parse parse, List<PlaceCandidate> candidates)
    {
        var standing = new PlaceStanding(parse, _index.Words);
        var governments = new List<GovernmentName>();
        candidates.RemoveAll(candidate =>
        {
            if (candidate.Entry is not { } entry || candidate.Dateline || candidate.Facility is not null || IsHeld(candidate, entry)
                || standing.ActorBecause(candidate.Name, entry) is not { } because)
            {
                return false;
            }

            var name = candidate.Name;
            var isSeat = !entry.IsCountry;
            var reason = $"{entry.Name} stands for the government of {entry.Country}: {because}.";
            var evidence = new Evidence(isSeat ? "place.seat-as-actor" : "place.state-as-actor", 0.8, reason);
            governments.Add(new GovernmentName(name, parse.SpanOf(name), entry.SeatOf ?? entry.Country!, entry.Name, isSeat, evidence));
            return true;
        });
        return governments.ToValues();
    }
}
