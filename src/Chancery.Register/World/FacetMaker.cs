namespace Chancery.Register.World;

/// <summary>Makes the facet of a told act.</summary>
internal static class FacetMaker
{
    public static Facet Of(ToldAct act)
    {
        var (dating, first, last) = Days(act.From, act.To);
        var mutual = FacetRules.IsMutual(act.Type);
        var actors = Parties(act, mutual, "actor");
        var recipients = mutual ? [] : Parties(act, false, "recipient");
        var place = PlaceOf(act);
        return new Facet
        {
            Type = act.Type,
            Status = act.Status,
            Mode = act.Mode ?? "",
            Cameo = act.Cameo ?? "",
            Contexts = FacetRules.IsSpeech(act.Type) ? act.Contexts : "",
            Score = act.Score,
            Goldstein = act.Goldstein,
            Actors = actors,
            Recipients = recipients,
            Others = [.. act.Parties.Where(party => party.Role is not ("actor" or "recipient")).Select(PartyOf).Distinct().Order()],
            Dating = dating,
            First = first,
            Last = last,
            Place = place,
            Quantity = Clean(act.Quantity),
            Own = act.SetApart ?? (TellsTooLittle(act, dating, actors, recipients, place) ? RegisterIds.Fold(Clean(act.Words())) : ""),
        }.Numbered();
    }

    private static bool TellsTooLittle(ToldAct act, Dating dating, FacetParty[] actors, FacetParty[] recipients, FacetPlace? place) =>
        dating == Dating.None || FacetRules.IsWords(act.Type)
        || (place is null && (actors.Length == 0 || actors.All(party => party.IsVague)) && (recipients.Length == 0 || recipients.All(party => party.IsVague)));

    private static (Dating Dating, int First, int Last) Days(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } day, { } last) when last <= day => (Dating.Day, day.DayNumber, day.DayNumber),
        ({ } day, { } last) => (last.DayNumber - day.DayNumber <= FacetRules.RangeDays ? Dating.Range : Dating.Wide, day.DayNumber, last.DayNumber),
        (null, { } last) => (Dating.Fresh, last.DayNumber - FacetRules.FreshDays, last.DayNumber),
        ({ } day, null) => (Dating.Wide, day.DayNumber, day.DayNumber + FacetRules.WidestDays),
        _ => (Dating.None, 0, 0),
    };

    private static FacetParty[] Parties(ToldAct act, bool all, string role) =>
        [.. act.Parties.Where(party => party.Role == role || (all && party.Role == "recipient")).Select(PartyOf).Distinct().Order()];

    private static FacetParty PartyOf(ToldParty party)
    {
        var key = party.Country ?? (party.Kind == "group" && !party.Name.AsSpan().ContainsAnyInRange('A', 'Z') ? "~" + party.Actor : party.Actor);
        return new FacetParty(
            Clean(key),
            party.Kind == "person" ? Clean(RegisterIds.Fold(party.Name).Split(' ')[^1]) : "",
            party.Kind == "state" && party.Country is not null ? "" : party.Actor);
    }

    /// <summary>A country or region says little about where; null then.</summary>
    private static FacetPlace? PlaceOf(ToldAct act) => act.Place is null || act.Feature is "country" or "region" or "area" or "water" or "continent"
        ? null
        : new FacetPlace(Clean(act.Place), act.PlaceCountry ?? "", act.Latitude, act.Longitude);

    /// <summary>Without the marks that part the fields of a facet.</summary>
    private static string Clean(string? text) =>
        text is null ? "" : text.AsSpan().IndexOfAny("\t|;\n\r") < 0 ? text : text.Replace('\t', ' ').Replace('|', ' ').Replace(';', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
