using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Chancery.Lexicography;

/// <summary>An entry of a YAML file and where it starts.</summary>
internal sealed record Located<T>(T Value, LexiconFile File, int Line, int Column);

/// <summary>
/// Reads YAML strictly: keys are known, no key stands twice, values stay as written (<c>NO</c> is a string, and must
/// be quoted so that other programs read it alike). Faults are collected, not thrown; one fault does not hide those of
/// the entries after it.
/// </summary>
internal static partial class YamlFile
{
    private static readonly IDeserializer _deserializer = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Reads every document of the file as one entry; documents are separated by <c>---</c>.</summary>
    public static IEnumerable<Located<T>> ReadDocuments<T>(LexiconFile file, LexiconProblems problems)
    {
        var parser = new Parser(new StringReader(file.Text));
        var entries = new List<Located<T>>();
        try
        {
            parser.Consume<StreamStart>();
            while (parser.Accept<DocumentStart>(out var start))
            {
                ReadDocument(parser, start, file, problems, entries);
            }

            CheckQuotes(file, problems);
        }
        catch (YamlException exception)
        {
            Add(exception, typeof(T), file, problems); // The file is no YAML from here on.
        }

        return entries;
    }

    private static void ReadDocument<T>(Parser parser, DocumentStart start, LexiconFile file, LexiconProblems problems, List<Located<T>> entries)
    {
        try
        {
            if (_deserializer.Deserialize<T>(parser) is { } entry)
            {
                entries.Add(new Located<T>(entry, file, (int)start.Start.Line, (int)start.Start.Column));
            }
        }
        catch (YamlException exception) when (exception is not SyntaxErrorException and not SemanticErrorException)
        {
            Add(exception, typeof(T), file, problems);
            while (!parser.TryConsume<DocumentEnd>(out _) && parser.MoveNext())
            {
                // Over the rest of the entry, to read those after it.
            }
        }
    }

    private static void Add(YamlException exception, Type type, LexiconFile file, LexiconProblems problems)
    {
        var cause = exception.InnerException?.Message ?? exception.Message;
        var (line, column) = ((int)exception.Start.Line, (int)exception.Start.Column);
        if (UnknownKey().Match(cause) is { Success: true } unknown)
        {
            problems.Add("LEX011", file.Path, line, column, $"The key '{unknown.Groups[1].Value}' is not known here; an entry has: {KnownKeys(unknown.Groups[2].Value, type)}.");
        }
        else if (DuplicateKey().Match(cause) is { Success: true } twice)
        {
            problems.Add("LEX012", file.Path, line, column, $"The key '{twice.Groups[1].Value}' stands here twice; join the two.");
        }
        else if (cause.StartsWith("No node deserializer", StringComparison.Ordinal))
        {
            problems.Add("LEX014", file.Path, line, column, "The value is of another kind than this key takes (a text, a list or a map).");
        }
        else
        {
            problems.Add("LEX010", file.Path, line, column, cause);
        }
    }

    /// <summary>Words that YAML 1.1 programs take for true or false must be quoted: the country code NO.</summary>
    private static void CheckQuotes(LexiconFile file, LexiconProblems problems)
    {
        var parser = new Parser(new StringReader(file.Text));
        while (parser.MoveNext())
        {
            if (parser.Current is Scalar { Style: ScalarStyle.Plain } scalar && Ambiguous().IsMatch(scalar.Value))
            {
                problems.Add("LEX013", file.Path, (int)scalar.Start.Line, (int)scalar.Start.Column,
                    $"Write '{scalar.Value}' in quotes: other programs read it as true or false.");
            }
        }
    }

    private static string KnownKeys(string typeName, Type entry)
    {
        var type = entry.Assembly.GetType(typeName) ?? entry;
        return string.Join(", ", type.GetProperties().Select(property => HyphenatedNamingConvention.Instance.Apply(property.Name)));
    }

    [GeneratedRegex("Property '([^']+)' not found on type '([^']+)'")]
    private static partial Regex UnknownKey();

    [GeneratedRegex("duplicate key '?([^']+?)'?\\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex DuplicateKey();

    [GeneratedRegex("^(?:yes|no)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ambiguous();
}
