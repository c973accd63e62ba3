using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Terminal;
using Chancery.Exchange;
using Chancery.Register.Questions;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery relations</c>: what two sides did to each other over time.</summary>
internal static class RelationsCommand
{
    public static Command Create(CliHost host)
    {
        var a = new Argument<string>("a") { Description = "The first side: a country code, part of a name, or an id." };
        var b = new Argument<string>("b") { Description = "The second side." };
        var by = new Option<string>("--by") { Description = "How long the stretches are: day, week or month.", DefaultValueFactory = _ => "month" };
        by.AcceptOnlyFromAmong("day", "week", "month");
        var from = CommonOptions.Date("--from", "Only from this day on.");
        var to = CommonOptions.Date("--to", "Only until this day.");
        var asOf = CommonOptions.AsOf();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("relations", "Counts what two sides did to each other, with mean scores, over time.") { a, b, by, from, to, asOf, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var (one, other) = (parse.GetValue(a)!, parse.GetValue(b)!);
            var periods = query.Register.Relations(one, other, Enum.Parse<RelationStep>(parse.GetValue(by)!, ignoreCase: true), parse.GetValue(from), parse.GetValue(to), parse.GetValue(asOf));
            if (parse.GetValue(format) == "text" && periods.Count > 0)
            {
                Head(query.Page, one, other, periods);
            }

            return query.Print(periods, "nothing between the two", period => query.Page.Line(Line(period)), (json, period) => json.Write(period), EntryTables.Relations);
        });
        return command;
    }

    private static void Head(Page page, string one, string other, IReadOnlyList<RelationPeriod> periods)
    {
        page.Line(page.Bold($"{one} and {other}: {periods.Sum(period => period.Count)} events"));
        page.Line("  events " + Sparkline.Of([.. periods.Select(period => (double)period.Count)]));
        page.Line("  score  " + Sparkline.Of([.. periods.Select(period => period.Score ?? 0)]) + page.Dim("  PLOVER, -10 conflict to 10 cooperation; means"));
        page.Line(page.Dim($"{"from",-12}{one + " →",10}{other + " →",10}{"mutual",10}{"score",10}{"Goldstein",11}"));
    }

    private static string Line(RelationPeriod period) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Phrases.Day(period.Start),-12}{period.Out,10}{period.Back,10}{period.Mutual,10}{Mean(period.Score),10}{Mean(period.Goldstein),11}");

    private static string Mean(double? value) => value?.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture) ?? "–";
}
