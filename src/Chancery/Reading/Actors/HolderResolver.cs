using Chancery.Lexicon.Actors;

namespace Chancery.Reading.Actors;

/// <summary>Asks the lexicon who a named person is on the day of the report.</summary>
internal sealed class HolderResolver(ActorIndex index, DateOnly? published, IToldOffices? told, string text)
{
    private readonly ToldResolver? _told = told is not null && published is { } day ? new ToldResolver(told, day) : null;

    /// <summary>Fills in country, sector, office and sex where the report does not tell them.</summary>
    public void Resolve(ActorDraft actor, ActorCandidate candidate, string folded)
    {
        var holders = index.Lexicon.Holders;
        var rows = candidate.Holders.Length > 0 ? candidate.Holders : index.HoldersByFamilyName(folded.Split(' ')[^1]);
        var full = candidate.Holders.Length > 0 || folded.Contains(' ') && rows.Any(row => SameName(holders[row], folded));
        if (!full && index.BareName(folded) is [var first, _, ..])
        {
            // "John Smith" is no Stephen Smith, nor is "Dr John Smith", but "Dmitriy Medvedev" is Dmitry.
            rows = [.. rows.Where(row => FirstNamesAgree(holders[row], first))];
        }

        var (best, only) = Best(rows, candidate, folded, full);
        if (best is null)
        {
            _told?.Resolve(actor, candidate.Text);
            return;
        }

        actor.Sex = only ? best.Female ? "f" : "m" : actor.Sex;
        var home = index.CountryOn(best.Country, published);

        // "his assistant James Okon": whose assistant is a guess, the full name is not.
        actor.Country = full && candidate.IsCountryGuessed ? home : actor.Country ?? home;
        var current = published is not { } day || best.From <= day.AddDays(45) && day.AddDays(-45) <= best.To;
        if (current)
        {
            if (best.Sector == "GOV" && actor.Sector == "PTY")
            {
                // "general secretary of the party": whoever rules does so beside leading a party.
                actor.OtherSectors.Add(actor.Sector);
                actor.Sector = best.Sector;
            }

            actor.Sector ??= home == best.Country ? best.Sector : "GOV";
            actor.Office ??= only ? best.Office : null;
        }
        else
        {
            actor.Sector ??= "ELI";
        }

        actor.Rule = "holder";
        actor.Confidence = full ? 0.95 : only ? 0.8 : 0.7;
        actor.Reason = $"{best.Person}, {best.Office} of {index.Entity(best.Country)?.Name ?? best.Country} from {best.From.Year}{(best.To == DateOnly.MaxValue ? " on" : $" to {best.To.Year}")}, by the lexicon.";
        if (only && !actor.Name.Contains(' '))
        {
            actor.Name = best.Person;
        }
    }

    /// <summary>The likeliest, and whether he is the only one; without a day there may be several of one state.</summary>
    private (OfficeHolder? Best, bool Only) Best(int[] rows, ActorCandidate candidate, string folded, bool full)
    {
        OfficeHolder? best = null;
        var alone = !full && index.IsOnlyBearer(folded.Split(' ')[^1]);
        var bestScore = int.MinValue;
        var (people, homes) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            var holder = index.Lexicon.Holders[row];
            if (candidate.Country is not null && !(full && candidate.IsCountryGuessed) && candidate.Country != holder.Country && candidate.Country != index.CountryOn(holder.Country, published) && candidate.Office?.Country is null
                || full && candidate.Holders.Length == 0 && !SameName(holder, folded))
            {
                continue;
            }

            var inOffice = published is not { } day || holder.From <= day && day <= holder.To;
            var sameOffice = candidate.Office is { } office && office.Office == holder.Office;
            if (!full && !(inOffice || sameOffice && candidate.Country is not null))
            {
                continue; // A bare family name counts only for one who is in office that day.
            }

            if (!full && !alone && !sameOffice && candidate.Country is null && !index.Words.LeaderOffices.Contains(holder.Office) && !index.IsSpokenOf(holder.Country, text))
            {
                continue; // "Hassan" in a report from Beirut is no minister of a state that it does not name.
            }

            people.Add(holder.Person);
            homes.Add(holder.Country);
            var score = (sameOffice ? 4 : 0) + (inOffice ? 3 : 0) + (published is { } d && holder.From <= d ? 1 : 0);
            if (score > bestScore)
            {
                (best, bestScore) = (holder, score);
            }
        }

        // Two people of one name in office: the report must say which; where its day is unknown, of which state they are will do.
        var settled = full || people.Count <= 1 || candidate.Country is not null || bestScore >= 4;
        return settled ? (best, true) : published is null && homes.Count == 1 ? (best, false) : (null, false);
    }

    private static bool FirstNamesAgree(OfficeHolder holder, string first)
    {
        foreach (var name in holder.OtherNames.Prepend(holder.Person))
        {
            if (FirstNames.AreAlike(First(Lexicon.NameFold.Fold(name)), first))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> First(string folded) => folded.IndexOf(' ') is var end and > 0 ? folded.AsSpan(0, end) : folded;

    private static bool SameName(OfficeHolder holder, string folded)
    {
        if (Lexicon.NameFold.Fold(holder.Person) == folded)
        {
            return true;
        }

        foreach (var other in holder.OtherNames)
        {
            if (Lexicon.NameFold.Fold(other) == folded)
            {
                return true;
            }
        }

        return false;
    }
}
