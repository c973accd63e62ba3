using Chancery.Register.World;

namespace Chancery.Tests.Register;

/// <summary>Which facets are filed where: read key by key or a whole stretch at once, what is found is the same.</summary>
public sealed class FiledFacetsTests
{
    private static readonly FiledKey[] _keys = [.. from period in Enumerable.Range(1, 3) from key in Enumerable.Range(0, 40) select new FiledKey(period, key)];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(10)]
    public void Has_IsTheSame_HoweverItIsRead(int worthwhile)
    {
        var table = new Table();
        var (whole, single) = (new FiledFacets(table, worthwhile), new FiledFacets(table, int.MaxValue));
        var random = new Random(worthwhile);
        for (var step = 0; step < 2_000; step++)
        {
            var (key, facet) = (_keys[random.Next(_keys.Length)], (long)random.Next(200));
            switch (random.Next(40))
            {
                case 0:
                    whole.Age();
                    single.Age();
                    break;
                case < 4:
                    whole.Remove(key, facet);
                    single.Remove(key, facet);
                    table.Rows.Remove((key, (int)facet, facet));
                    break;
                case < 12 when !single.Has(key, facet):
                    whole.Add(key, (int)facet, facet);
                    single.Add(key, (int)facet, facet);
                    table.Rows.Add((key, (int)facet, facet));
                    break;
                default:
                    Assert.Equal(single.Has(key, facet), whole.Has(key, facet));
                    break;
            }
        }
    }

    [Fact]
    public void Has_AsksNothing_OfAStretchThatIsNew()
    {
        var table = new Table();
        var filed = new FiledFacets(table);
        filed.Add(_keys[0], 5, 5);
        Assert.True(filed.Has(_keys[0], 5));
        Assert.False(filed.Has(_keys[1], 5));
        Assert.Equal(0, table.Reads);
    }

    private sealed class Table : IFiledFacetsSource
    {
        public SortedSet<(FiledKey Key, int Last, long Facet)> Rows { get; } = new(Comparer<(FiledKey Key, int Last, long Facet)>.Create(
            (one, other) => (one.Key.Period, one.Key.Key, one.Facet).CompareTo((other.Key.Period, other.Key.Key, other.Facet))));

        public int Reads { get; private set; }

        public bool HoldsAny(int period) => Rows.Any(row => row.Key.Period == period);

        public void Read(FiledKey key, Action<int, long> facet)
        {
            Reads++;
            foreach (var row in Rows.Where(row => row.Key == key))
            {
                facet(row.Last, row.Facet);
            }
        }

        public void ReadAll(int period, Action<FiledKey, int, long> facet)
        {
            foreach (var row in Rows.Where(row => row.Key.Period == period))
            {
                facet(row.Key, row.Last, row.Facet);
            }
        }
    }
}
