using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Scoring.Events;

/// <summary>Where the words of annotated acts stand in a parse.</summary>
internal static class GoldPlaces
{
    /// <summary>The words of the act, wherever they stand.</summary>
    public static List<TokenRange> Of(EventGold act, Parse parse)
    {
        var places = new List<TokenRange>();
        for (var at = Find(act, parse, 0); at >= 0; at = Find(act, parse, at + 1))
        {
            places.Add(parse.TokensIn(new TextSpan(at, at + act.Words.Length)));
        }

        return places;
    }

    /// <summary>True when the act may be told by the predicate: its word or the verb that supports it stands there.</summary>
    public static bool Hold(List<TokenRange> places, Predicate predicate) =>
        places.Exists(place => place.Contains(predicate.Token) || (predicate.Support is { } support && place.Contains(support)));

    private static int Find(EventGold act, Parse parse, int from) =>
        act.Words.Length == 0 || from >= parse.Text.Length ? -1 : parse.Text.IndexOf(act.Words, from, StringComparison.OrdinalIgnoreCase);
}
