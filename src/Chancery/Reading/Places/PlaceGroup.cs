namespace Chancery.Reading.Places;

/// <summary>All mentions of one name in a report, and what it is taken to be.</summary>
internal sealed class PlaceGroup(PlaceCandidate[] mentions)
{
    public PlaceCandidate[] Mentions => mentions;

    /// <summary>The places that bear the name, the most important first.</summary>
    public PlaceEntry[] Bearers { get; } = mentions[0].Match!.Value.Bearers;

    public PlaceEntry Entry { get; private set; } = mentions[0].Match!.Value.Bearers[0];

    public PlaceChoice? Choice { get; private set; }

    /// <summary>True when only one place can be meant.</summary>
    public bool IsCertain { get; private set; }

    /// <summary>True where the report starts from it.</summary>
    public bool IsDateline { get; } = Array.Exists(mentions, mention => mention.Dateline);

    /// <summary>True when all places of that name lie in one country, or one is by far the best known.</summary>
    public bool TellsCountry => IsCertain || IsDateline || Bearers[0].Importance - Bearers[1].Importance >= 3 || Array.TrueForAll(Bearers, bearer => bearer.Country == Bearers[0].Country);

    public void Decide(PlaceEntry entry, PlaceChoice? choice, bool certain)
    {
        Entry = entry;
        Choice = choice;
        IsCertain = certain;
    }
}
