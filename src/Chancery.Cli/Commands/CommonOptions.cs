using System.CommandLine;
using System.Globalization;

namespace Chancery.Cli.Commands;

/// <summary>Options that several commands have, so that they look and work alike.</summary>
internal static class CommonOptions
{
    /// <summary>File name of the register when none is given.</summary>
    public const string DefaultRegister = "chancery.db";

    /// <summary><c>--format</c>; the first word is the default.</summary>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = $"How to print: {string.Join(", ", formats)}.",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary><c>--register FILE</c>.</summary>
    public static Option<string> Register() => new("--register", "-r")
    {
        Description = "The register file.",
        HelpName = "file",
        DefaultValueFactory = _ => DefaultRegister,
    };

    /// <summary><c>--limit N</c>.</summary>
    public static Option<int> Limit()
    {
        var option = new Option<int>("--limit", "-n") { Description = "At most so many entries.", DefaultValueFactory = _ => 1000 };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
            {
                result.AddError("--limit takes a number from 1.");
            }
        });
        return option;
    }

    /// <summary><c>--as-of DATE</c>.</summary>
    public static Option<DateOnly?> AsOf() => Date("--as-of", "The register as it was known then: only what was published until that day.");

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "date",
        CustomParser = result =>
        {
            var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateOnly.TryParseExact(word, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return day;
            }

            result.AddError($"{name} takes a day as YYYY-MM-DD, not '{word}'.");
            return null;
        },
    };
}
