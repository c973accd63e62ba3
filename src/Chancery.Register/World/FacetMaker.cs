namespace Chancery.Register.World;

/// <summary>Makes the facet of a told act.</summary>
internal static class FacetMaker
{
    /// <summary>The parties at hand: gathered anew each time, in the same room.</summary>
    [ThreadStatic]
    private static List<FacetParty>? _parties;

    public static Facet Of(ToldAct act)
    {
        var (dating, first, last) = Days(act.From, act.To);
        var mutual = FacetRules.IsMutual(act.Type);
        var actors = mutual ? Parties(act, party => party.Role is "actor" or "recipient") : Parties(act, party => party.Role == "actor");
        var recipients = mutual ? [] : Parties(act, party => party.Role == "recipient");
        var place = PlaceOf(act);
        return new Facet
        {
            Act = FacetAct.Of(
                act.Type, act.Status, act.Mode ?? "", act.Cameo ?? "", FacetRules.IsSpeech(act.Type) ? act.Contexts : "", act.Score, act.Goldstein),
            Actors = actors,
            Recipients = recipients,
            Others = Parties(act, party => party.Role is not ("actor" or "recipient")),
            Dating = dating,
            First = first,
            Last = last,
            Place = place,
            Quantity = Clean(act.Quantity),
        }.Numbered(act.SetApart ?? (TellsTooLittle(act, dating, actors, recipients, place) ? RegisterIds.Fold(Clean(act.Words())) : ""));
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

    /// <summary>Some of the parties, sorted, each once.</summary>
    private static FacetParty[] Parties(ToldAct act, Predicate<ToldParty> isOne)
    {
        var parties = _parties ??= [];
        parties.Clear();
        foreach (var party in act.Parties)
        {
            if (isOne(party) && PartyOf(party) is var made && !parties.Contains(made))
            {
                parties.Add(made);
            }
        }

        parties.Sort();
        return FacetSides.Of([.. parties]);
    }

    private static FacetParty PartyOf(ToldParty party)
    {
        var key = party.Country ?? (party.Kind == "group" && !party.Name.AsSpan().ContainsAnyInRange('A', 'Z') ? "~" + party.Actor : party.Actor);
        return new FacetParty(
            Clean(key),
            party.Kind == "person" ? Clean(LastWord(RegisterIds.Fold(party.Name))) : "",
            party.Kind == "state" && party.Country is not null ? "" : party.Actor);
    }

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];

    /// <summary>A country or region says little about where; null then.</summary>
    private static FacetPlace? PlaceOf(ToldAct act) => act.Place is null || act.Feature is "country" or "region" or "area" or "water" or "continent"
        ? null
        : FacetPlace.Of(Clean(act.Place), act.PlaceCountry ?? "", act.Latitude, act.Longitude);

    /// <summary>Without the marks that part the fields of a facet.</summary>
    private static string Clean(string? text) =>
        text is null ? "" : text.AsSpan().IndexOfAny("\t|;\n\r") < 0 ? text : text.Replace('\t', ' ').Replace('|', ' ').Replace(';', ' ').Replace('\n', ' ').Replace('\r', ' ');
}
