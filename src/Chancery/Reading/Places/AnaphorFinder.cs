using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>A phrase such as "the region" and the place that it takes up.</summary>
internal readonly record struct PlaceAnaphor(TokenRange Tokens, PlaceCandidate Antecedent);

/// <summary>
/// Ties "the region", "the enclave", "the peninsula" to the last region named in the same or the sentence before.
/// "The region of X", "the Donetsk region" and "regions" are not taken up.
/// </summary>
internal sealed class AnaphorFinder(PlaceIndex index, Parse parse)
{
    /// <summary>In text order; <paramref name="places"/> are the resolved places in text order.</summary>
    public List<PlaceAnaphor> Find(List<PlaceCandidate> places)
    {
        var found = new List<PlaceAnaphor>();
        PlaceCandidate? last = null;
        var lastSentence = -1;
        var next = 0;
        for (var token = 0; token + 1 < parse.Count; token++)
        {
            for (; next < places.Count && places[next].Name.First <= token; next++)
            {
                if (places[next].Entry is { Feature: "region" or "area" or "island" or "district" })
                {
                    last = places[next];
                    lastSentence = parse.SentenceOf(last.Name.First).Index;
                }
            }

            if (last is null || !parse[token].Form.Equals("the", StringComparison.OrdinalIgnoreCase)
                || !index.Words.AnaphorRegions.TryMatch(parse, token + 1, out var match) || !StandsAlone(match.Tokens))
            {
                continue;
            }

            var sentence = parse.SentenceOf(token).Index;
            if (sentence - lastSentence <= 1)
            {
                found.Add(new PlaceAnaphor(new TokenRange(token, match.Tokens.End), last));
                lastSentence = sentence;
            }
        }

        return found;
    }

    private bool StandsAlone(TokenRange tokens)
    {
        var noun = parse[tokens.End - 1];
        if (noun.Form.EndsWith("s") && !noun.Form.EndsWith("ss"))
        {
            return false;
        }

        if (tokens.End >= noun.Sentence.Tokens.End)
        {
            return true;
        }

        // "the territory of X", "the region around X", "the region's": the first two name another place.
        var after = parse[tokens.End];
        return after.Form is not ("of" or "around" or "between" or "known" or "called") && after.Upos is not (Upos.NOUN or Upos.PROPN);
    }
}
