using System.Globalization;
using Chancery.Exchange.Html;

namespace Chancery.Exchange;

/// <summary>
/// Writes readings as one self-contained HTML page: the text with everything found highlighted, layers that can be
/// switched off without scripts, reasons on hover and focus. Asks nothing of the network.
/// </summary>
public static class ReadingPage
{
    private static readonly (string Layer, string Name)[] _layers =
    [
        ("event", "Events"), ("actor", "Actors"), ("time", "Times"), ("place", "Places"), ("quantity", "Quantities"),
        ("attribution", "Attributions"), ("commitment", "Commitments"),
    ];

    /// <summary>The page of all readings, in their order.</summary>
    public static string Of(IReadOnlyList<Model.Reading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        var html = new Markup();
        html.Raw("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
            .Raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Element("title", "", readings.Count == 1 ? Headline(readings[0]) : $"{readings.Count} reports")
            .Raw("<style>").Raw(Style()).Raw("</style></head>\n<body>");
        WriteLayers(html, readings);
        html.Raw("<main>");
        for (var i = 0; i < readings.Count; i++)
        {
            WriteReport(html, readings[i], string.Create(CultureInfo.InvariantCulture, $"r{i + 1}-"));
        }

        html.Raw("</main></body></html>\n");
        return html.ToString();
    }

    private static void WriteLayers(Markup html, IReadOnlyList<Model.Reading> readings)
    {
        // The boxes stand before the bar and the text, so that styles can follow them without a script.
        foreach (var (layer, name) in _layers)
        {
            html.Raw($"<input class=\"switch\" type=\"checkbox\" checked id=\"show-{layer}\" aria-label=\"{name}\">");
        }

        html.Raw("<header class=\"bar\"><b>Chancery</b><nav aria-label=\"Layers\">");
        foreach (var (layer, name) in _layers)
        {
            html.Raw($"<label class=\"chip {layer}\" for=\"show-{layer}\">{name} <small>")
                .Raw(readings.Sum(reading => CountOf(reading, layer)).ToString(CultureInfo.InvariantCulture)).Raw("</small></label>");
        }

        html.Raw("</nav></header>");
    }

    private static int CountOf(Model.Reading reading, string layer) => layer switch
    {
        "event" => reading.Events.Count,
        "actor" => reading.Actors.Count,
        "time" => reading.Times.Count,
        "place" => reading.Places.Count,
        "quantity" => reading.Quantities.Count,
        "attribution" => reading.Attributions.Count,
        _ => reading.Commitments.Count,
    };

    private static void WriteReport(Markup html, Model.Reading reading, string prefix)
    {
        var names = new Naming(reading);
        var report = reading.Report;
        string?[] facts =
        [
            report.Outlet, report.Published is { } day ? "published " + Naming.Day(day) : "no date of publication", report.Url, report.Path ?? report.Id,
        ];
        html.Raw("<article><header>").Element("h1", "", Headline(reading))
            .Element("p", "class=\"facts\"", string.Join(" · ", facts.Where(fact => fact is not null)))
            .Raw("</header><div class=\"text\" lang=\"").Text(report.Language ?? "").Raw("\">");
        new MarkedText(html, report.Text).Write(new ReportMarks(reading, names, prefix).All());
        html.Raw("</div><aside>");
        new ReportPanels(html, reading, names, prefix).Write();
        html.Raw("</aside><footer>")
            .Text($"Engine {reading.Provenance.Engine}, lexicon {reading.Provenance.Lexicon}, model {reading.Provenance.Model}. Spans count UTF-16 code units.")
            .Raw("</footer></article>");
    }

    private static string Headline(Model.Reading reading)
    {
        if (reading.Report.Title is { Length: > 0 } title)
        {
            return title;
        }

        var line = reading.Report.Text.Split('\n').Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0) ?? "(empty report)";
        return line.Length <= 90 ? line : line[..90].TrimEnd() + "…";
    }

    private static string Style()
    {
        using var reader = new StreamReader(typeof(ReadingPage).Assembly.GetManifestResourceStream("Chancery.Exchange.Html.page.css")!);
        return reader.ReadToEnd();
    }
}
