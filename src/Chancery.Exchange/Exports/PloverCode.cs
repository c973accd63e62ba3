using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>Actor codes as PLOVER writes them.</summary>
internal static class PloverCode
{
    /// <summary>Country, or the code of an international organisation; empty for a non-state group.</summary>
    public static string Country(ActorRef actor) => actor.Country switch
    {
        null => "",
        "IGO:UN" => "UNO",
        "IGO:EU" => "EUR",
        { } code when code.StartsWith("IGO:", StringComparison.Ordinal) => "IGO",
        { } code when code.StartsWith("REB:", StringComparison.Ordinal) => "",
        { } code => code,
    };

    /// <summary>The sector; REB for a non-state armed group, GOV for a bare state.</summary>
    public static string Sector(ActorRef actor) =>
        actor.Sector ?? (actor.Country?.StartsWith("REB:", StringComparison.Ordinal) == true ? "REB" : actor.Kind == "state" ? "GOV" : "");

    /// <summary>The sector and the further ones.</summary>
    public static IEnumerable<string> Sectors(ActorRef actor) => actor.OtherSectors.Prepend(Sector(actor));
}
