using System.CommandLine;
using System.Text;
using Chancery.Cli;
using Chancery.Cli.Terminal;
using Chancery.Tests.Exchange;

namespace Chancery.Tests.Cli;

/// <summary>docs/reference/cli.md names every command and option.</summary>
public sealed class CliReferenceTests
{
    [Fact]
    public void Reference_NamesEveryCommandAndOption()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reference", "cli.md"));
        var host = new CliHost { Input = Stream.Null, OutputBytes = Stream.Null, Output = TextWriter.Null, Error = TextWriter.Null, Style = TerminalStyle.Plain, WorkingFolder = "." };
        var missing = new StringBuilder();
        foreach (var (name, command) in Commands("chancery", ChanceryCommand.Create(host)))
        {
            var start = page.IndexOf($"## {name}\n", StringComparison.Ordinal);
            var end = start < 0 ? 0 : page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
            var section = start < 0 ? "" : page[start..(end < 0 ? page.Length : end)];
            var options = command.Options.Where(option => option is not (System.CommandLine.Help.HelpOption or VersionOption));
            var unnamed = options.Where(option => !section.Contains($"`{option.Name}", StringComparison.Ordinal)).Select(option => option.Name).ToList();
            if (start < 0 || unnamed.Count > 0)
            {
                missing.AppendLine($"{name}: {(start < 0 ? "no section" : string.Join(", ", unnamed))}");
            }
        }

        Assert.True(missing.Length == 0, "docs/reference/cli.md lacks:\n" + missing);
    }

    private static IEnumerable<(string Name, Command Command)> Commands(string path, Command command) =>
        command.Subcommands.SelectMany(child => child.Subcommands.Count > 0
            ? Commands($"{path} {child.Name}", child)
            : [($"{path} {child.Name}", child)]);
}
