using System.Text;
using System.Xml.Linq;
using Chancery.Exchange;
using Chancery.Exchange.Exports;
using Chancery.Exchange.Imports;
using Chancery.Model;
using Chancery.Register;
using Chancery.Tests.Register;
using Parquet;

namespace Chancery.Tests.Exchange;

public sealed class ExportTests
{
    private static readonly DateOnly _day = new(2031, 5, 19);
    private static readonly ExportOptions _options = new() { CameoName = code => code == "022" ? "Appeal for diplomatic cooperation" : null, GoldsteinOfIcews = _ => 3.4 };

    [Theory]
    [InlineData("gdelt", 61, "GLOBALEVENTID", "SOURCEURL")]
    [InlineData("polecat", 40, "Event ID", "Version")]
    [InlineData("icews", 20, "Event ID", "Longitude")]
    public void Table_HasTheColumnsOfItsFormat_InEveryLine(string name, int columns, string first, string last)
    {
        var lines = Export(name, Rich("tabs\tand\r\nlines")).TrimEnd('\n').Split('\n');
        Assert.True(lines.Length > 1);
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.StartsWith(first + "\t", lines[0]);
        Assert.EndsWith("\t" + last, lines[0]);
    }

    [Fact]
    public void Gdelt_GivesCodesDaysAndPairs()
    {
        var rows = Export("gdelt", Rich("Ledger")).TrimEnd('\n').Split('\n');
        var row = rows[0].Split('\t').Zip(rows[1].Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second);
        Assert.Equal(("20310503", "203105", "2031", "2031.4192"), (row["SQLDATE"], row["MonthYear"], row["Year"], row["FractionDate"]));
        Assert.Equal(("022", "022", "02", "1"), (row["EventCode"], row["EventBaseCode"], row["EventRootCode"], row["QuadClass"]));
        Assert.Equal(("ZOR", "MRL"), (row["Actor1CountryCode"], row["Actor2CountryCode"]));
        Assert.Single(Export("gdelt", Rich("Ledger"), noHeader: true).TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void Entities_AreCodedByTheirClaimant_OrByACodeOfTheirOwn()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        var reading = MadeActs.Report("one", new MadeAct("ACCUSE", ["ZOR"], ["ZOR:Ada Marl"], DateInterval.Day(_day)));
        register.Add(reading with
        {
            Actors = reading.Actors.Select(actor => actor.Kind == ActorKind.Person ? actor with { Sector = "PRE", OtherSectors = ["MIL"], Entity = "Marl Coast" } : actor).ToValues(),
        });
        var entry = Assert.Single(register.Events(new EventFilter()));
        var codes = new EntityCodes(name => name == "Marl Coast" ? "XMC" : null);

        Assert.Equal([("ZOR", "PRE MIL")], entry.Best.Recipients.Select(Coded));
        Assert.Equal([("XMC", "MIL")], codes.Apply(entry).Best.Recipients.Select(Coded));
        Assert.Equal(entry.Best.Actors, codes.Apply(entry).Best.Actors);
        Assert.Equal([("ZOR", "PRE MIL")], new EntityCodes(_ => null).Apply(entry).Best.Recipients.Select(Coded));

        static (string?, string) Coded(ActorRef actor) => (actor.Country, string.Join(' ', actor.OtherSectors.Prepend(actor.Sector)));
    }

    [Fact]
    public void Loss_IsTold()
    {
        var loss = new LossReport();
        using var register = Rich("Ledger");
        EventExports.Of("plover", _options).Write(register.EachEvent(new EventFilter()), Stream.Null, loss);

        Assert.Equal((3, 2), (loss.Read, loss.Written));
        Assert.Contains(loss.Losses, lost => lost.What == "third parties");
        Assert.Contains(loss.Losses, lost => lost.What == "events without any day");
        Assert.Contains("\"lost\"", Manifest.Of("plover", "s", "c", "r", ("f", "h"), loss));
    }

    [Fact]
    public void Jsonl_ComesBackAsItWas()
    {
        using var one = Rich("Ledger");
        one.Add(RichReading.Create(title: "Another"));
        one.Add(RichReading.Create() with { Remarks = [], Provenance = new Provenance("0.2.0", "x", "y") });
        new Chancery.Register.Corrections.Corrector(one, "Ada", "“quoted”, with ünïcode").Change(one.Events(new EventFilter())[0].Id, "place", "Öst");
        one.SaveQuestion("mine", ["timeline", "--actor", "ZOR"]);
        var dump = Dump(one);
        using var two = SqliteRegister.InMemory(TimeProvider.System);
        two.Restore(new StringReader(dump));

        Assert.Equal(dump, Dump(two));
        Assert.Equal(Lines(one), Lines(two));
        Assert.Equal(one.Search("grain", 10).Count, two.Search("grain", 10).Count);
        Assert.Empty(two.Verify());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"format\":\"chancery-register\",\"shape\":4}\nnot json")]
    [InlineData("{\"format\":\"chancery-register\",\"shape\":4}\n{\"table\":\"nonsense\",\"row\":{}}")]
    public void Jsonl_ThatIsNone_IsRefusedAndNothingKept(string dump)
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        Assert.Throws<RegisterException>(() => register.Restore(new StringReader(dump)));
        Assert.Equal(0, register.Counts()[0].Count);
    }

    [Fact]
    public async Task Parquet_ReadsBackWithTypes()
    {
        using var register = Rich("Ledger");
        using var stream = new MemoryStream();
        EventExports.Of("parquet", _options).Write(register.EachEvent(new EventFilter()), stream, new LossReport());
        stream.Position = 0;
        await using var reader = await ParquetReader.CreateAsync(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(EntryTables.Events.Columns, reader.Schema.DataFields.Select(field => field.Name));
        Assert.Equal(typeof(double), reader.Schema.DataFields.Single(field => field.Name == "score").ClrType);
        Assert.Equal(3, reader.RowGroups[0].RowCount);
    }

    [Fact]
    public void Gexf_KeepsTheRulesOfItsSchema()
    {
        XNamespace gexf = "http://gexf.net/1.3";
        var root = XDocument.Parse(Export("gexf", Rich("Ledger"))).Root!;
        Assert.Equal((gexf + "gexf", "1.3"), (root.Name, root.Attribute("version")!.Value));
        var graph = root.Element(gexf + "graph")!;
        Assert.Equal(("dynamic", "date", "timestamp"), (graph.Attribute("mode")!.Value, graph.Attribute("timeformat")!.Value, graph.Attribute("timerepresentation")!.Value));
        var nodes = graph.Element(gexf + "nodes")!.Elements().Select(node => node.Attribute("id")!.Value).ToList();
        var edges = graph.Element(gexf + "edges")!.Elements().ToList();
        Assert.NotEmpty(edges);
        Assert.Equal(nodes.Count, nodes.Distinct().Count());
        Assert.Equal(edges.Count, edges.Select(edge => edge.Attribute("id")!.Value).Distinct().Count());
        Assert.All(edges, edge => Assert.Contains(edge.Attribute("source")!.Value, nodes));
        Assert.All(edges, edge => Assert.Contains(edge.Attribute("target")!.Value, nodes));
        Assert.All(edges, edge => Assert.Contains(edge.Attribute("type")!.Value, new[] { "directed", "undirected", "mutual" }));
        var declared = graph.Elements(gexf + "attributes").ToDictionary(list => list.Attribute("class")!.Value, list => list.Elements().Select(attribute => attribute.Attribute("id")!.Value).ToHashSet());
        Assert.All(graph.Descendants(gexf + "attvalue"), value => Assert.Contains(value.Attribute("for")!.Value, declared[value.Ancestors().Any(above => above.Name == gexf + "edge") ? "edge" : "node"]));
    }

    [Fact]
    public void Ics_IsWellFormed()
    {
        using var register = Rich("Ledger, evening; \"late\" edition with a name that is far longer than any line of a calendar may be — and a dash");
        var text = Export("ics", register);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.Matches("^[A-Z][A-Z-]*(;[A-Z]+=[^:;]+)*:", line));
        var open = new Stack<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith("BEGIN:", StringComparison.Ordinal))
            {
                open.Push(line[6..]);
            }
            else if (line.StartsWith("END:", StringComparison.Ordinal))
            {
                Assert.Equal(open.Pop(), line[4..]);
            }
        }

        Assert.Empty(open);
        Assert.Equal(2, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Equal(2, lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
    }

    [Theory]
    [InlineData("gdelt")]
    [InlineData("polecat")]
    public void Import_OfOwnExport_ClaimsTheSameActs(string name)
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        register.Add(MadeActs.Report("one", new MadeAct("ASSAULT", ["ZOR"], ["MRL"], DateInterval.Day(_day)) { Place = "Port Kest" }, new MadeAct("CONSULT", ["ZOR", "MRL"], [], DateInterval.Day(_day))));
        var table = Export(name, WithCodes(register));
        List<string> faults = [];
        var readings = new DataSetImport(TestEngine.Lexicon.Data.Events).Read(name, new StringReader(table + "too\tfew\n"), (number, fault) => faults.Add($"{number}: {fault}")).ToList();
        using var other = SqliteRegister.InMemory(TimeProvider.System);
        other.AddAll(readings);

        Assert.Equal(
            register.Events(new EventFilter()).Select(entry => (entry.Best.Type, entry.Best.To, Sides(entry))).Order(),
            other.Events(new EventFilter()).Select(entry => (entry.Best.Type, entry.Best.To, Sides(entry))).Order());
        Assert.Contains("columns", Assert.Single(faults));
        Assert.All(readings, reading => Assert.All(reading.Actors, actor => Assert.Equal(actor.Name, actor.Mentions[0].Span.TextOf(reading.Report.Text))));
    }

    /// <summary>The made acts have no codes; the formats want some.</summary>
    private static SqliteRegister WithCodes(SqliteRegister register)
    {
        var ada = new Chancery.Register.Corrections.Corrector(register, "Ada", "for the test");
        foreach (var entry in register.Events(new EventFilter()))
        {
            ada.Change(entry.Id, "cameo", entry.Best.Type == "ASSAULT" ? "190" : "040");
        }

        return register;
    }

    private static string Sides(EventEntry entry) =>
        string.Join('+', entry.Best.Actors.Select(actor => actor.Country).Order(StringComparer.Ordinal)) + ">" + string.Join('+', entry.Best.Recipients.Select(actor => actor.Country));

    private static SqliteRegister Rich(string outlet)
    {
        var register = SqliteRegister.InMemory(TimeProvider.System);
        var reading = RichReading.Create();
        register.Add(reading with { Report = reading.Report with { Outlet = outlet } });
        return register;
    }

    private static string Export(string name, SqliteRegister register, bool noHeader = false)
    {
        using var stream = new MemoryStream();
        EventExports.Of(name, _options with { NoHeader = noHeader }).Write(register.EachEvent(new EventFilter()), stream, new LossReport());
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Dump(SqliteRegister register)
    {
        var writer = new StringWriter();
        register.Dump().Write(writer);
        return writer.ToString();
    }

    private static List<string> Lines(SqliteRegister register) =>
        [.. register.Events(new EventFilter()).Select(entry => $"{entry.Id} {entry.Best.Type} {entry.Best.Place} {entry.Mentions.Count}")];
}
