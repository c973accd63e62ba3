using Chancery.Register;

namespace Chancery.Benchmarks;

/// <summary>Of all pairs of mentions that are put together, how many belong together, and the other way round.</summary>
internal readonly record struct PairScore(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static PairScore Of(SqliteRegister register, Dictionary<(string Report, int Position), int> truth)
    {
        var found = register.Memberships().Select(member => (member.Event, True: truth[(member.GivenId, member.Position)])).ToList();
        var together = Pairs(found, pair => pair);
        return new PairScore(together / Pairs(found, pair => pair.Event), together / Pairs(found, pair => pair.True));
    }

    private static double Pairs<T>(IEnumerable<(string Event, int True)> found, Func<(string Event, int True), T> key) =>
        found.GroupBy(key).Sum(group => group.Count() * (group.Count() - 1.0) / 2);
}
