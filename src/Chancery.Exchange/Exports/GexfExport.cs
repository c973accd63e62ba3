using System.Globalization;
using System.Xml;
using Chancery.Register;

namespace Chancery.Exchange.Exports;

/// <summary>Who did something to whom as a dynamic network: GEXF 1.3, one representation of time (timestamps on edges' spells as days).</summary>
internal sealed class GexfExport : IEventExport
{
    private const string _space = "http://gexf.net/1.3";

    public string Name => "gexf";

    public string Extension => ".gexf";

    public string Scheme => "weight: number of events; score: mean PLOVER score";

    public void Write(IEnumerable<EventEntry> events, Stream output, LossReport report)
    {
        var nodes = new SortedDictionary<string, ActorRef>(StringComparer.Ordinal);
        var edges = new SortedDictionary<(string Source, string Target, string Type), List<EventEntry>>();
        foreach (var entry in events)
        {
            report.Take();
            if (!Takes.Plover(entry, report))
            {
                continue;
            }

            Loss.Of(entry, Carries.ManyParties, report);
            foreach (var (source, target) in Dyads.Of(entry.Best, report))
            {
                if (source is null || target is null || Key(source) == Key(target))
                {
                    report.Lose("events with one side only", "an edge has two ends");
                    continue;
                }

                nodes[Key(source)] = source;
                nodes[Key(target)] = target;
                var edge = (Key(source), Key(target), entry.Best.Type);
                edges.TryAdd(edge, []);
                edges[edge].Add(entry);
            }
        }

        report.Write(edges.Count);
        Write(output, nodes, edges);
    }

    private static void Write(Stream output, SortedDictionary<string, ActorRef> nodes, SortedDictionary<(string Source, string Target, string Type), List<EventEntry>> edges)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CloseOutput = false, Encoding = new System.Text.UTF8Encoding(false) });
        xml.WriteStartElement("gexf", _space);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("meta", _space);
        xml.WriteElementString("creator", _space, "chancery " + EngineVersion.Current);
        xml.WriteElementString("description", _space, "Acts between states, organisations and persons; an edge is a type of act");
        xml.WriteEndElement();
        xml.WriteStartElement("graph", _space);
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("timeformat", "date");
        xml.WriteAttributeString("timerepresentation", "timestamp");
        Attributes(xml, "node", ("country", "string"), ("kind", "string"));
        Attributes(xml, "edge", ("type", "string"), ("score", "double"));
        xml.WriteStartElement("nodes", _space);
        foreach (var (key, actor) in nodes)
        {
            xml.WriteStartElement("node", _space);
            xml.WriteAttributeString("id", key);
            xml.WriteAttributeString("label", Plain(actor.Name));
            Values(xml, actor.Country ?? "", actor.Kind ?? "");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("edges", _space);
        var number = 0;
        foreach (var (edge, told) in edges)
        {
            xml.WriteStartElement("edge", _space);
            xml.WriteAttributeString("id", (number++).ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", edge.Source);
            xml.WriteAttributeString("target", edge.Target);
            xml.WriteAttributeString("type", told[0].Best.Type == "CONSULT" ? "undirected" : "directed");
            xml.WriteAttributeString("kind", edge.Type);
            xml.WriteAttributeString("weight", told.Count.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("timestamps", $"<[{string.Join(", ", told.Select(entry => CsvLine.Text(entry.Best.To ?? entry.Best.From)).Distinct().Order(StringComparer.Ordinal))}]>");
            Values(xml, edge.Type, (told.Average(entry => entry.Best.Score) ?? 0).ToString("0.##", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, string kind, params ReadOnlySpan<(string Title, string Type)> attributes)
    {
        xml.WriteStartElement("attributes", _space);
        xml.WriteAttributeString("class", kind);
        for (var i = 0; i < attributes.Length; i++)
        {
            xml.WriteStartElement("attribute", _space);
            xml.WriteAttributeString("id", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("title", attributes[i].Title);
            xml.WriteAttributeString("type", attributes[i].Type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Values(XmlWriter xml, params ReadOnlySpan<string> values)
    {
        xml.WriteStartElement("attvalues", _space);
        for (var i = 0; i < values.Length; i++)
        {
            xml.WriteStartElement("attvalue", _space);
            xml.WriteAttributeString("for", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("value", Plain(values[i]));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A state is one node, whoever acts for it under its own name.</summary>
    private static string Key(ActorRef actor) => actor.Kind == "state" && actor.Country is { } country ? country : actor.Id;

    /// <summary>On one line, without what XML cannot hold.</summary>
    private static string Plain(string text) => EntryTables.OneLine(string.Concat(text.Where(XmlConvert.IsXmlChar)));
}
