using System.Globalization;

namespace Chancery.Benchmarks.Made;

/// <summary>Names of the made world; the same number has the same name in every corpus.</summary>
internal static class MadeNames
{
    public const int Countries = 80;
    public const int Persons = 8;
    public const int Towns = 12;

    private static readonly string[] _starts = ["Ba", "Ke", "Mo", "Tir", "Sul", "Ver", "Zan", "Dra", "Hol", "Pel", "Ru", "Gor", "Lin", "Ash", "Cor", "Fen"];
    private static readonly string[] _middles = ["ra", "li", "mo", "dri", "na", "ke", "vo", "sta", "ri", "be", "lu", "tho"];
    private static readonly string[] _ends = ["land", "ria", "stan", "mark", "nia", "dor", "via", "tan"];
    private static readonly string[] _firsts = ["Ada", "Bo", "Cy", "Dana", "Ewa", "Finn", "Gita", "Hal", "Ivo", "Jun", "Kai", "Lena", "Mats", "Nour", "Omar", "Pia"];

    public static string Country(int country) => _starts[country % 16] + _middles[country / 16 % 12] + _ends[country % 8];

    /// <summary>Three capitals, each country its own.</summary>
    public static string Code(int country) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (country / 26))}{(char)('A' + (country % 26))}X");

    public static string Surname(int country, int person) => _starts[(country + person) % 16] + _middles[person % 12] + _middles[country % 12] + (char)('a' + (country % 26)) + (char)('a' + (person % 26));

    public static string First(int country, int person) => _firsts[((country * 3) + person) % 16];

    public static string Town(int country, int town) => _starts[(town + country) % 16] + _middles[(town + 5) % 12] + (char)('a' + (country % 26)) + "ton";

    public static double Latitude(int country, int town) => ((country * 37) % 120) - 60 + (town * 0.7);

    public static double Longitude(int country, int town) => ((country * 61) % 300) - 150 + (town * 0.9);

    public static string Outlet(int outlet) => _starts[outlet % 16] + " " + (outlet % 3 == 0 ? "Courier" : outlet % 3 == 1 ? "Ledger" : "Wire") + " " + outlet.ToString(CultureInfo.InvariantCulture);
}
