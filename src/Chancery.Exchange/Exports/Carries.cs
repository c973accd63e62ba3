namespace Chancery.Exchange.Exports;

/// <summary>What of an event a format has a place for.</summary>
[Flags]
internal enum Carries
{
    /// <summary>Nothing beyond type, day and participants.</summary>
    None = 0,

    /// <summary>On whose word it stands.</summary>
    Attribution = 1,

    /// <summary>That it is planned, denied, presupposed…</summary>
    Status = 2,

    /// <summary>Open ends, months and ranges.</summary>
    Precision = 4,

    /// <summary>Numbers.</summary>
    Quantities = 8,

    /// <summary>Envoys, hosts, beneficiaries…</summary>
    ThirdParties = 16,

    /// <summary>All mentions, not only the best.</summary>
    Mentions = 32,

    /// <summary>The words and where they stand.</summary>
    Words = 64,

    /// <summary>What people corrected.</summary>
    Corrections = 128,

    /// <summary>Several participants of one side in one row.</summary>
    ManyParties = 256,

    /// <summary>The place.</summary>
    Place = 512,

    /// <summary>Codes and scores.</summary>
    Codes = 1024,
}
