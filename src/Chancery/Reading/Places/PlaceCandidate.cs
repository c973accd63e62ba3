using Chancery.Model;

namespace Chancery.Reading.Places;

/// <summary>A stretch of the text that may name a place.</summary>
internal sealed class PlaceCandidate
{
    /// <summary>The tokens of the name itself.</summary>
    public required TokenRange Name { get; init; }

    /// <summary>The name with what belongs to it: "Yerevan airport", "the port of Odesa".</summary>
    public TokenRange Whole { get; set; }

    /// <summary>The name in the index; null for a name that only the name finder or a cue word calls a place.</summary>
    public PlaceName? Match { get; init; }

    /// <summary>The word that makes a facility of it: "airport"; null when there is none.</summary>
    public TokenRange? Facility { get; set; }

    /// <summary>The lower-case area word after it ("region"); the mention does not include it.</summary>
    public bool AreaFollows { get; set; }

    /// <summary>What it was taken to be; null while unresolved or unknown.</summary>
    public PlaceEntry? Entry { get; set; }

    /// <summary>What told the place apart from others of its name, for the reason; null when there was no other.</summary>
    public PlaceChoice? Choice { get; set; }

    /// <summary>True in a dateline.</summary>
    public bool Dateline { get; init; }

    /// <summary>Why a name outside the gazetteer is taken for a place.</summary>
    public string? UnknownBecause { get; init; }

    /// <summary>A following name after a comma that holds it: "Paris, <em>Texas</em>".</summary>
    public PlaceCandidate? Container { get; set; }
}

/// <summary>Why one of several places of a name was taken.</summary>
/// <param name="Because">The end of a sentence that begins "it was taken because".</param>
/// <param name="IsGuess">True when nothing but its weight spoke for it.</param>
internal sealed record PlaceChoice(string Because, bool IsGuess);
