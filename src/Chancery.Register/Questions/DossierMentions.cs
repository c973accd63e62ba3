namespace Chancery.Register.Questions;

/// <summary>A place where a report mentions an actor, as dossiers count them.</summary>
internal sealed record DossierMention(string Quote, string How, string? Sector, string? Office, long Report, string Source, DateOnly? Published);

/// <summary>Counts mentions of one actor by what they tell.</summary>
internal sealed class DossierMentions(List<DossierMention> mentions)
{
    /// <summary>The words it was mentioned with, pronouns left out.</summary>
    public List<EntryCount> Names() => Count(mention => mention.How is "pronoun" or "chain" ? null : mention.Quote);

    /// <summary>Sectors it was read with.</summary>
    public List<EntryCount> Sectors() => Count(mention => mention.Sector);

    /// <summary>Who reported on it.</summary>
    public List<EntryCount> Sources() => Count(mention => mention.Source);

    /// <summary>Offices that reports gave it, in order of time.</summary>
    public List<OfficeSpell> Offices() =>
    [
        .. mentions.Where(mention => mention.Office is not null).GroupBy(mention => mention.Office!)
            .Select(group => new OfficeSpell(group.Key, group.Min(mention => mention.Published), group.Max(mention => mention.Published), Reports(group)))
            .OrderBy(office => office.From).ThenBy(office => office.To).ThenBy(office => office.Office, StringComparer.Ordinal),
    ];

    /// <summary>In how many reports each value stands, most first.</summary>
    private List<EntryCount> Count(Func<DossierMention, string?> value) =>
    [
        .. mentions.Where(mention => value(mention) is not null).GroupBy(mention => value(mention)!).Select(group => new EntryCount(group.Key, Reports(group)))
            .OrderByDescending(entry => entry.Count).ThenBy(entry => entry.Name, StringComparer.Ordinal),
    ];

    private static int Reports(IEnumerable<DossierMention> told) => told.Select(mention => mention.Report).Distinct().Count();
}
