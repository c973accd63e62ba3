using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Chancery.Lexicography;

/// <summary>An entry of a YAML file and where it starts.</summary>
internal sealed record Located<T>(T Value, LexiconFile File, int Line, int Column);

/// <summary>
/// Reads YAML strictly: keys are known, no key stands twice, values stay as written (<c>NO</c> is a string). Faults
/// are collected, not thrown.
/// </summary>
internal static class YamlFile
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
                var entry = _deserializer.Deserialize<T>(parser);
                if (entry is not null)
                {
                    entries.Add(new Located<T>(entry, file, (int)start.Start.Line, (int)start.Start.Column));
                }
            }
        }
        catch (YamlException exception)
        {
            var cause = exception.InnerException?.Message ?? exception.Message;
            problems.Add("LEX010", file.Path, (int)exception.Start.Line, (int)exception.Start.Column, cause);
        }

        return entries;
    }
}
