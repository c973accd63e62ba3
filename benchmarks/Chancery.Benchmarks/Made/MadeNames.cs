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

    // Each name is made once: what is measured is not how they are made.
    private static readonly string[] _countries = Made(Countries, country => _starts[country % 16] + _middles[country / 16 % 12] + _ends[country % 8]);
    private static readonly string[] _codes = Made(Countries, country => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + (country / 26))}{(char)('A' + (country % 26))}X"));
    private static readonly string[] _surnames = Made(Countries * Persons, number => MakeSurname(number / Persons, number % Persons));
    private static readonly string[] _fullNames = Made(Countries * Persons, number => _firsts[((number / Persons * 3) + (number % Persons)) % 16] + " " + _surnames[number]);
    private static readonly string[] _towns = Made(Countries * Towns, number => MakeTown(number / Towns, number % Towns));

    public static string Country(int country) => _countries[country];

    /// <summary>Three capitals, each country its own.</summary>
    public static string Code(int country) => _codes[country];

    public static string Surname(int country, int person) => _surnames[(country * Persons) + person];

    public static string FullName(int country, int person) => _fullNames[(country * Persons) + person];

    public static string Town(int country, int town) => _towns[(country * Towns) + town];

    public static double Latitude(int country, int town) => ((country * 37) % 120) - 60 + (town * 0.7);

    public static double Longitude(int country, int town) => ((country * 61) % 300) - 150 + (town * 0.9);

    public static string Outlet(int outlet) => _starts[outlet % 16] + " " + (outlet % 3 == 0 ? "Courier" : outlet % 3 == 1 ? "Ledger" : "Wire") + " " + outlet.ToString(CultureInfo.InvariantCulture);

    private static string[] Made(int count, Func<int, string> name) => [.. Enumerable.Range(0, count).Select(name)];

    private static string MakeSurname(int country, int person) =>
        _starts[(country + person) % 16] + _middles[person % 12] + _middles[country % 12] + (char)('a' + (country % 26)) + (char)('a' + (person % 26));

    private static string MakeTown(int country, int town) => _starts[(town + country) % 16] + _middles[(town + 5) % 12] + (char)('a' + (country % 26)) + "ton";
}
