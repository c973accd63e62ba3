using System.Globalization;

namespace Chancery.Evaluation;

/// <summary>How many participants were wanted and found, and how many of them were resolved rightly.</summary>
internal readonly record struct ActorScore(int Wanted, int Found, int Country, int Sector)
{
    public static ActorScore operator +(ActorScore left, ActorScore right) =>
        new(left.Wanted + right.Wanted, left.Found + right.Found, left.Country + right.Country, left.Sector + right.Sector);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"found   {Share(Found, Wanted)}\ncountry {Share(Country, Found)}\nsector  {Share(Sector, Found)}");

    private static string Share(int part, int whole) =>
        string.Create(CultureInfo.InvariantCulture, $"{(whole == 0 ? 0 : (double)part / whole):0.000} ({part} of {whole})");
}
