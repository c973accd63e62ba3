using System.CommandLine;
using System.Security.Cryptography;
using Chancery.Exchange.Exports;
using Chancery.Register;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery export</c>: the register in the formats of other tools, with a report of what they cannot carry.</summary>
internal static class ExportCommand
{
    private const string _own = "jsonl";
    private const string _claimant = "claimant";
    private const string _ownCode = "own";

    public static Command Create(CliHost host)
    {
        var format = new Option<string>("--as") { Description = $"The format: {string.Join(", ", EventExports.Names)}, {_own} (the register itself, without loss).", Required = true };
        format.AcceptOnlyFromAmong([.. EventExports.Names, _own]);
        var output = new Option<string?>("--out", "-o") { Description = "The file to write; named after the format when left out. A manifest is laid beside it.", HelpName = "file" };
        var actor = new Option<string?>("--actor") { Description = "Only events with this participant." };
        var type = new Option<string?>("--type") { Description = "Only of this PLOVER type." };
        var place = new Option<string?>("--place") { Description = "Only at this place." };
        var from = CommonOptions.Date("--from", "Only events of this day or later.");
        var to = CommonOptions.Date("--to", "Only events of this day or earlier.");
        var asOf = CommonOptions.AsOf();
        var noHeader = new Option<bool>("--no-header") { Description = "Without the line of column names that GDELT's own files lack." };
        var entities = new Option<string>("--entities")
        {
            Description = $"How to code partially recognised entities such as Abkhazia: {_claimant} (the state that claims the territory, sector PRE; PLOVER's rule) or {_ownCode} (a code of their own).",
            DefaultValueFactory = _ => _claimant,
        };
        entities.AcceptOnlyFromAmong(_claimant, _ownCode);
        var register = CommonOptions.Register();
        var command = new Command("export", "Writes the register in the formats of other tools, and what they could not carry.") { format, output, actor, type, place, from, to, asOf, noHeader, entities, register };
        command.SetAction(parse =>
        {
            var filter = new EventFilter
            {
                Actor = parse.GetValue(actor), Type = parse.GetValue(type), Place = parse.GetValue(place), From = parse.GetValue(from), To = parse.GetValue(to), AsOf = parse.GetValue(asOf),
            };
            using var opened = SqliteRegister.OpenExisting(host.FullPath(parse.GetValue(register)!), host.Clock);
            var name = parse.GetValue(format)!;
            var line = $"chancery {string.Join(' ', parse.Tokens.Select(token => token.Value))}";
            return name == _own ? Own(host, opened, parse.GetValue(output) ?? "chancery.jsonl", line, parse.GetValue(register)!)
                : Run(host, opened, name, parse.GetValue(output), filter, parse.GetValue(noHeader), parse.GetValue(entities) == _ownCode, line, parse.GetValue(register)!);
        });
        return command;
    }

    private static int Run(CliHost host, SqliteRegister register, string name, string? file, EventFilter filter, bool noHeader, bool ownCodes, string line, string registerName)
    {
        var cameo = name == "icews" ? host.Engine.LoadLexicon().Data.Events.Cameo.ToDictionary(code => code.Code) : [];
        var export = EventExports.Of(name, new ExportOptions
        {
            CameoName = code => cameo.GetValueOrDefault(code)?.Name, GoldsteinOfIcews = code => cameo.GetValueOrDefault(code)?.GoldsteinIcews, NoHeader = noHeader,
        });
        var loss = new LossReport();
        var path = host.FullPath(file ?? "chancery" + export.Extension);
        var events = register.EachEvent(filter);
        using (var stream = File.Create(path))
        {
            export.Write(ownCodes ? events.Select(Codes(host).Apply) : events, stream, loss);
        }

        var entities = ownCodes ? "partially recognised entities with codes of their own" : "partially recognised entities under their claimant, sector PRE";
        return Close(host, path, name, $"{export.Scheme}; {entities}", line, registerName, loss);
    }

    private static EntityCodes Codes(CliHost host)
    {
        var known = host.Engine.LoadLexicon().Data.Places.PartiallyRecognised.ToDictionary(entity => entity.Name, entity => entity.OwnCode, StringComparer.Ordinal);
        return new EntityCodes(name => known.GetValueOrDefault(name));
    }

    private static int Own(CliHost host, SqliteRegister register, string file, string line, string registerName)
    {
        var loss = new LossReport();
        var path = host.FullPath(file);
        using (var writer = new StreamWriter(path, append: false, new System.Text.UTF8Encoding(false)))
        {
            loss.Write(register.Dump().Write(writer));
        }

        return Close(host, path, _own, "as in the register", line, registerName, loss);
    }

    private static int Close(CliHost host, string path, string name, string scheme, string line, string register, LossReport loss)
    {
        using (var written = File.OpenRead(path))
        {
            File.WriteAllText(path + ".manifest.json", Manifest.Of(name, scheme, line, register, (Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(written))), loss));
        }

        host.Error.WriteLine($"chancery: {path}: {loss.Written} written{(loss.Read > 0 ? $" of {loss.Read} events" : "")}; scheme: {scheme}");
        foreach (var (what, why, count) in loss.Losses)
        {
            host.Error.WriteLine($"chancery: lost {count} × {what}: {why}");
        }

        return ExitCode.Ok;
    }
}
