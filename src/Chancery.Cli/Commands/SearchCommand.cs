using System.CommandLine;
using Chancery.Cli.Terminal;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery search</c>: reports by their words.</summary>
internal static class SearchCommand
{
    public static Command Create(CliHost host)
    {
        var text = new Argument<string[]>("text") { Description = "Words that the report must hold, in any order.", Arity = ArgumentArity.OneOrMore };
        var limit = CommonOptions.Limit();
        var register = CommonOptions.Register();
        var format = CommonOptions.Format("text", "json");
        var command = new Command("search", "Finds reports by their words.") { text, limit, register, format };
        command.SetAction(parse =>
        {
            using var query = new RegisterQuery(host, parse.GetValue(register)!, parse.GetValue(format)!);
            var hits = query.Register.Search(string.Join(' ', parse.GetValue(text)!), parse.GetValue(limit));
            return query.Print(
                hits,
                "nothing found",
                hit =>
                {
                    query.Page.Ends(Phrases.Report(hit.Report), Phrases.ShortId(hit.Report.Id), query.Page.Bold, query.Page.Dim);
                    query.Page.Wrapped(hit.Snippet, 2);
                },
                (json, hit) => json.Write(hit));
        });
        return command;
    }
}
