namespace Chancery.Tests.Cli;

/// <summary>A small made-up dump in the form that GeoNames publishes: nineteen cells between tabs.</summary>
internal static class GeoNamesDump
{
    public static string Places { get; } = string.Concat(
        Line(1, "Quorvale", "Kvorvale,قورفال,Quorvale Town,XQV", 52.5, 24.5, 'P', "PPL", "PL", "78", 21_000),
        Line(2, "Quorvale", "", 31.2, -98.1, 'P', "PPL", "US", "TX", 9_000),
        Line(3, "Mount Ostrel", "", -12.5, 44.5, 'T', "VLC", "KM", "", 0),
        Line(4, "Hamlet of Nine", "", 10, 10, 'P', "PPL", "NG", "05", 9),
        Line(5, "Dry Well", "", 11, 11, 'H', "WLL", "NG", "05", 0),
        Line(6, "Bar'ashan", "Barashan Center", 43.2, 45.1, 'P', "PPLA", "RU", "12", 0),
        Line(8, "Paris", "", 48.85, 2.35, 'P', "PPLC", "FR", "11", 2_000_000),
        Line(1, "Quorvale", "", 52.5, 24.5, 'P', "PPL", "PL", "78", 21_000));

    public const string Divisions = "US.TX\tTexas\tTexas\t4736286\nPL.78\tMazovia\tMazovia\t858787\n";

    public static string Line(int id, string name, string others, double latitude, double longitude, char featureClass, string code, string country, string division, long population) =>
        FormattableString.Invariant($"{id}\t{name}\t{name}\t{others}\t{latitude}\t{longitude}\t{featureClass}\t{code}\t{country}\t\t{division}\t\t\t\t{population}\t\t0\tEurope/Warsaw\t2024-01-01\n");
}
