using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>Makes the mentions and remarks of what was found.</summary>
internal sealed class PlaceMentionBuilder(Parse parse)
{
    private readonly List<Remark> _remarks = [];

    public Values<PlaceMention> Build(List<PlaceCandidate> candidates, List<PlaceAnaphor> anaphors, out Values<Remark> remarks)
    {
        var drafts = candidates.Select(OfCandidate).Concat(anaphors.Select(OfAnaphor)).OrderBy(place => place.Tokens.First);
        var items = new List<PlaceMention>();
        foreach (var draft in drafts)
        {
            if (items.Count == 0 || items[^1].Tokens.End <= draft.Tokens.First)
            {
                items.Add(draft with { Id = string.Create(null, $"p{items.Count + 1}") });
            }
        }

        remarks = _remarks.ToValues();
        return items.ToValues();
    }

    private PlaceMention OfCandidate(PlaceCandidate candidate)
    {
        var span = parse.SpanOf(candidate.Whole);
        if (candidate.Entry is null)
        {
            return OfUnknown(candidate, span);
        }

        if (candidate.Choice is { IsGuess: true })
        {
            var entry = candidate.Entry;
            _remarks.Add(new Remark(PlaceRemarks.Ambiguous, span, $"Several places are called {entry.Name}; the best known, in {entry.Country ?? "no one state"}, was taken."));
        }

        return OfEntry(candidate, candidate.Entry, span);
    }

    private PlaceMention OfEntry(PlaceCandidate candidate, PlaceEntry entry, TextSpan span)
    {
        var facility = candidate.Facility is { } words ? parse.SpanOf(words).TextOf(parse.Text) : null;
        return new PlaceMention
        {
            Id = "",
            Span = span,
            Tokens = candidate.Whole,
            Name = facility is null ? entry.Name : entry.Name + " " + facility,
            Country = entry.Country,
            Latitude = entry.Latitude,
            Longitude = entry.Longitude,
            Note = entry.Note,
            Feature = facility is null ? entry.Feature : "facility",
            Gazetteer = entry.Id,
            Evidence = EvidenceOf(candidate, entry, facility),
        };
    }

    private static Evidence EvidenceOf(PlaceCandidate candidate, PlaceEntry entry, string? facility)
    {
        var rule = candidate.Dateline ? "place.dateline" : facility is not null ? "place.facility" : "place.name";
        var what = facility is null ? $"The gazetteer knows the name ({entry.Id})" : $"A {facility} of {entry.Name} ({entry.Id})";
        return candidate.Choice is null
            ? new Evidence(rule, candidate.Dateline ? 0.98 : 0.95, what + ".")
            : new Evidence(rule, candidate.Choice.IsGuess ? 0.7 : 0.85, $"{what}; of several places so called it was taken because {candidate.Choice.Because}.");
    }

    private PlaceMention OfUnknown(PlaceCandidate candidate, TextSpan span)
    {
        var name = span.TextOf(parse.Text);
        _remarks.Add(new Remark(PlaceRemarks.Unknown, span, $"{name} is a place that the gazetteer does not hold; it has no coordinates."));
        return new PlaceMention
        {
            Id = "",
            Span = span,
            Tokens = candidate.Whole,
            Name = name,
            Country = candidate.Container?.Entry?.Country,
            Feature = candidate.Facility is null ? "unknown" : "facility",
            Evidence = new Evidence("place.unknown", 0.5, candidate.UnknownBecause!),
        };
    }

    private PlaceMention OfAnaphor(PlaceAnaphor anaphor)
    {
        var place = OfEntry(anaphor.Antecedent, anaphor.Antecedent.Entry!, parse.SpanOf(anaphor.Tokens));
        var reason = $"\"{parse.SpanOf(anaphor.Tokens).TextOf(parse.Text)}\" takes up {place.Name}, the last region named.";
        return place with { Tokens = anaphor.Tokens, Evidence = new Evidence("anaphor", 0.7, reason) };
    }
}
