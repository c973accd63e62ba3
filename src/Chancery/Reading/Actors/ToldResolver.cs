using System.Globalization;

namespace Chancery.Reading.Actors;

/// <summary>Asks earlier reports who a person is that neither this report nor the lexicon tells.</summary>
internal sealed class ToldResolver(IToldOffices told, DateOnly published)
{
    public const string Rule = "told";

    /// <summary>After so long an office is no longer taken for granted; the country still is.</summary>
    private const int _staleDays = 730;

    private const double _confidence = 0.7;

    /// <summary>Fills in country, sector and office where they are missing and earlier reports agree.</summary>
    public void Resolve(ActorDraft actor, string name)
    {
        if (!name.Contains(' ', StringComparison.Ordinal) || actor is { Country: not null, Office: not null })
        {
            return; // A family name alone is borne by too many.
        }

        var spells = told.Of(name, published).Where(spell => actor.Country is null || spell.Country == actor.Country).ToList();
        if (spells.Select(spell => spell.Country).Distinct(StringComparer.Ordinal).Count() != 1)
        {
            return; // Nobody told, or two namesakes.
        }

        var last = spells.OrderBy(spell => spell.To).ThenBy(spell => spell.Reports).ThenBy(spell => spell.Office, StringComparer.Ordinal).Last();
        actor.Country ??= last.Country;
        if (published.DayNumber - last.To.DayNumber <= _staleDays && actor.Office is null)
        {
            actor.Office = last.Office;
            actor.Sector ??= last.Sector;
        }

        actor.Rule = Rule;
        actor.Confidence = _confidence;
        actor.Reason = string.Create(CultureInfo.InvariantCulture, $"{last.Office} of {last.Country}, as {last.Reports} earlier {(last.Reports == 1 ? "report" : "reports")} told, last on {last.To:yyyy-MM-dd}.");
    }
}
