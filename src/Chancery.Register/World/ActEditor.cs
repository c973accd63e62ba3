using Chancery.Register.Corrections;
using Chancery.Register.Sqlite;

namespace Chancery.Register.World;

/// <summary>Changes one field of a told act.</summary>
internal sealed class ActEditor(Database database)
{
    public ToldAct Change(ToldAct act, string field, string? value) => field switch
    {
        CorrectionField.Type => act with { Type = value ?? act.Type, Mode = null },
        CorrectionField.Mode => act with { Mode = value },
        CorrectionField.Cameo => act with { Cameo = value },
        CorrectionField.Status => act with { Status = value ?? act.Status },
        CorrectionField.From => act with { From = CorrectionField.Day(value) },
        CorrectionField.To => act with { To = CorrectionField.Day(value) },
        CorrectionField.Place => act with { Place = value, PlaceCountry = null, Latitude = null, Longitude = null, Feature = null },
        CorrectionField.Actors => act with { Parties = Replaced(act, "actor", value) },
        CorrectionField.Recipients => act with { Parties = Replaced(act, "recipient", value) },
        _ => act,
    };

    private ToldParty[] Replaced(ToldAct act, string role, string? actors) =>
    [
        .. act.Parties.Where(party => party.Role != role),
        .. CorrectionField.List(actors).SelectMany(id => database.Rows(
            "SELECT id, name, kind, country, entity FROM actors WHERE id = ?1", row => ToldParty.Read(role, row, 0), id)),
    ];
}
