using Chancery.Register;

namespace Chancery.Benchmarks;

/// <summary>Of all pairs of mentions that are put together, how many belong together, and the other way round.</summary>
internal readonly record struct PairScore(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static PairScore Of(SqliteRegister register, Dictionary<(string Report, int Position), int> truth)
    {
        var found = register.Memberships().Select(member => (member.Event, True: truth[(member.GivenId, member.Position)])).ToList();
        if (Environment.GetEnvironmentVariable("CHANCERY_SPLITS") == "1")
        {
            foreach (var big in found.GroupBy(pair => pair.True).OrderByDescending(group => group.Count()).Take(3))
            {
                Console.WriteLine($"true event {big.Key}: {big.Count()} mentions");
                foreach (var part in big.GroupBy(pair => pair.Event).OrderByDescending(group => group.Count()).Take(12))
                {
                    var best = register.Events(new EventFilter { Id = part.Key })[0].Best;
                    Console.WriteLine($"   {part.Count()} {part.Key} {best.Type} {best.Mode} {best.Status} {string.Join('+', best.Actors.Select(a => a.Name + "/" + a.Country))} -> {string.Join('+', best.Recipients.Select(a => a.Name + "/" + a.Country))} {best.From}..{best.To} @{best.Place} {string.Join(',', best.Contexts)} {(best.Quantities.Count > 0 ? best.Quantities[0].Value : "")}");
                }
            }
        }

        double Pairs(IEnumerable<IGrouping<object, (string, int)>> groups) => groups.Sum(group => group.Count() * (group.Count() - 1.0) / 2);
        var together = Pairs(found.GroupBy(pair => (object)pair));
        return new PairScore(together / Pairs(found.GroupBy(pair => (object)pair.Event)), together / Pairs(found.GroupBy(pair => (object)pair.True)));
    }
}
