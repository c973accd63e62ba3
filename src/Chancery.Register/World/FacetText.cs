using System.Globalization;
using System.Text;

namespace Chancery.Register.World;

/// <summary>Facets as text: what their numbers are made of, and how they stand in the register.</summary>
internal static class FacetText
{
    private const char _field = '\t';
    private const char _item = '|';
    private const string _items = "|";

    /// <summary>The text at hand: written anew each time, in the same room.</summary>
    [ThreadStatic]
    private static StringBuilder? _writing;

    /// <summary>All that makes it this facet and no other; <paramref name="own"/> is what only the same words have.</summary>
    public static string Write(Facet facet, string own)
    {
        var text = _writing ??= new StringBuilder(512);
        text.Clear().Append(facet.Type).Append(_field).Append(facet.Status).Append(_field).Append(facet.Mode).Append(_field).Append(facet.Cameo);
        text.Append(_field).Append(facet.Contexts);
        Append(text, facet.Score);
        Append(text, facet.Goldstein);
        Append(text, facet.Actors);
        Append(text, facet.Recipients);
        Append(text, facet.Others);
        text.Append(CultureInfo.InvariantCulture, $"{_field}{(int)facet.Dating}{_field}{facet.First}{_field}{facet.Last}{_field}");
        text.Append(facet.Place?.Name).Append(_field).Append(facet.Place?.Country);
        Append(text, facet.Place?.Latitude);
        Append(text, facet.Place?.Longitude);
        return text.Append(_field).Append(facet.Quantity).Append(_field).Append(own).ToString();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Facet Read(long seq, string content)
    {
        var field = content.Split(_field);
        return new Facet
        {
            Act = FacetAct.Of(field[0], field[1], field[2], field[3], field[4], Number(field[5]), Number(field[6])),
            Actors = List(field[7]),
            Recipients = List(field[8]),
            Others = List(field[9]),
            Dating = (Dating)int.Parse(field[10], CultureInfo.InvariantCulture),
            First = int.Parse(field[11], CultureInfo.InvariantCulture),
            Last = int.Parse(field[12], CultureInfo.InvariantCulture),
            Place = field[13].Length == 0 ? null : FacetPlace.Of(field[13], field[14], Number(field[15]), Number(field[16])),
            Quantity = field[17],
        }.Known(seq, field[18]);
    }

    private static void Append(StringBuilder text, FacetParty[] parties)
    {
        text.Append(_field);
        for (var i = 0; i < parties.Length; i++)
        {
            text.Append(i == 0 ? "" : _items).Append(parties[i].Key).Append(';').Append(parties[i].Surname).Append(';').Append(parties[i].Actor);
        }
    }

    private static void Append(StringBuilder text, double? number)
    {
        text.Append(_field);
        if (number is { } known)
        {
            text.Append(CultureInfo.InvariantCulture, $"{known:R}");
        }
    }

    private static FacetParty[] List(string text) => text.Length == 0 ? [] : FacetSides.Of([.. text.Split(_item).Select(FacetParty.Parse)]);

    private static double? Number(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);
}
