using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Terminal;
using Chancery.Exchange;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery sources</c>: outlets, and how what they told fared.</summary>
internal static class SourcesCommand
{
    public static Command Create(CliHost host)
    {
        var asOf = CommonOptions.AsOf();
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json", "csv");
        var command = new Command("sources", "Prints outlets: volume, copies, what others deny and people corrected.") { asOf, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var sources = query.Register.Sources(parse.GetValue(asOf)).Take(parse.GetValue(limit)).ToList();
            if (parse.GetValue(format) == "text" && sources.Count > 0)
            {
                query.Page.Line(query.Page.Dim($"{"reports",9}{"copies",9}{"acts",9}{"denied",9}{"corrected",11}  outlet"));
            }

            return query.Print(
                sources,
                "no reports",
                source => query.Page.Line(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{source.Reports,9:N0}{source.Copies,9:N0}{source.Mentions,9:N0}{Share(source.Denied, source.Mentions),9}{Share(source.Corrected, source.Mentions),11}  {Page.OneLine(source.Outlet ?? "(unknown)")}")),
                (json, source) => json.Write(source),
                EntryTables.Sources);
        });
        return command;
    }

    private static string Share(int part, int all) => all == 0 ? "–" : (100.0 * part / all).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
