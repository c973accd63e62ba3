using Chancery.Model;

namespace Chancery.Exchange.Html;

/// <summary>The panels beside the text: timeline, commitments, exchanges, discrepancies, actors, remarks.</summary>
internal sealed class ReportPanels(Markup html, Model.Reading reading, Naming names, string prefix)
{
    private readonly Dictionary<string, EventMention> _events = reading.Events.ToDictionary(mention => mention.Id);

    public void Write()
    {
        Panel("Timeline", InOrderOfTime(), WriteEvent);
        Panel("Commitments", reading.Commitments, WriteCommitment);
        Panel("Exchanges", reading.Exchanges, WriteExchange);
        Panel("Discrepancies", reading.Discrepancies, WriteDiscrepancy);
        Panel("Actors", reading.Actors, WriteActor);
        Panel("Remarks", reading.Remarks, WriteRemark);
    }

    private List<EventMention> InOrderOfTime() =>
        [.. reading.Events.OrderBy(mention => mention.Happened.Interval.To ?? mention.Happened.Interval.From ?? DateOnly.MaxValue)
            .ThenBy(mention => mention.Trigger)];

    private void WriteEvent(EventMention mention)
    {
        html.Raw("<li class=\"entry status-").Raw(Words.Of(mention.Status)).Raw("\">");
        html.Element("span", "class=\"when\"", Naming.When(mention.Happened.Interval));
        html.Raw("<a class=\"type\" href=\"#").Raw(prefix).Raw(mention.Id).Raw("\">")
            .Text(mention.Mode is { } mode ? $"{mention.Type} · {mode}" : mention.Type).Raw("</a>");
        html.Element("strong", "", names.WhoWhom(mention));
        html.Element("q", "", Clip(mention.Sentence));
        html.Element("span", "class=\"word\"", $"{Words.Of(mention.Status)} · word of {names.WordOf(mention.Attribution)}");
        html.Raw("</li>");
    }

    private void WriteCommitment(Commitment commitment)
    {
        html.Raw("<li class=\"entry\">");
        html.Element("span", "class=\"state\"", Words.Of(commitment.State));
        html.Raw("<a class=\"type\" href=\"#").Raw(prefix).Raw(commitment.Id).Raw("\">").Text(commitment.Id).Raw("</a>");
        html.Element("strong", "", $"{names.Of(commitment.Debtor)} owes {names.Of(commitment.Creditor)}");
        html.Element("q", "", Clip(commitment.Consequent));
        if (commitment.Antecedent is { } condition)
        {
            html.Raw("<div><span class=\"if\">if </span>").Element("q", "class=\"inline\"", Clip(condition)).Raw("</div>");
        }

        if (commitment.Deadline is { } deadline)
        {
            html.Element("span", "class=\"word\"", "by " + Naming.Day(deadline));
        }

        if (commitment.Counterpart is { } price)
        {
            html.Raw("<span class=\"word\">in return for ").Text(price).Raw("</span>");
        }

        html.Raw("</li>");
    }

    private void WriteExchange(Model.Exchange exchange)
    {
        html.Raw("<li class=\"entry\">");
        html.Element("strong", "", string.Join("  →  ", exchange.Steps.Select(step => _events.TryGetValue(step, out var mention) ? $"{mention.Type}, {names.Of(mention.Actors.FirstOrDefault())}" : step)));
        html.Element("span", "class=\"word\"", exchange.Commitments.Count == 0 ? "no commitment" : "makes " + string.Join(", ", exchange.Commitments));
        html.Raw("</li>");
    }

    private void WriteDiscrepancy(Discrepancy discrepancy)
    {
        html.Raw("<li class=\"entry\">").Element("strong", "", discrepancy.About);
        foreach (var account in new[] { discrepancy.A, discrepancy.B })
        {
            html.Element("q", "", Clip(account.Span)).Element("span", "class=\"word\"", "word of " + names.WordOf(account.Attribution));
        }

        html.Raw("</li>");
    }

    private void WriteActor(Actor actor)
    {
        string?[] facts = [Words.Of(actor.Kind), actor.Entity, actor.Sector, actor.Office, $"{actor.Mentions.Count}×"];
        html.Raw("<li class=\"entry\">").Element("strong", "", names.Of(actor.Id))
            .Element("span", "class=\"word\"", string.Join(" · ", facts.Where(fact => fact is not null))).Raw("</li>");
    }

    private void WriteRemark(Remark remark)
    {
        html.Raw("<li class=\"entry\">").Element("span", "class=\"state\"", remark.Code).Element("span", "", remark.Text);
        if (remark.Span is { Length: > 0 } span)
        {
            html.Element("q", "", Clip(span));
        }

        html.Raw("</li>");
    }

    private string Clip(TextSpan span)
    {
        const int most = 220;
        var text = span.TextOf(reading.Report.Text);
        return text.Length <= most ? text : text[..most].TrimEnd() + "…";
    }

    private void Panel<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        html.Raw("<section><h2>").Text(name).Raw(" <small>").Raw(items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)).Raw("</small></h2><ol>");
        foreach (var item in items)
        {
            write(item);
        }

        html.Raw("</ol></section>");
    }
}
