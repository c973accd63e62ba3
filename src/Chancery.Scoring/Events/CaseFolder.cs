using System.Globalization;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Chancery.Scoring.Events;

/// <summary>Reads annotated reports: one YAML document a file, in the order of their names.</summary>
public static class CaseFolder
{
    private static readonly IDeserializer _deserializer = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>Reads a folder or one file.</summary>
    /// <exception cref="FormatException">A file is not a case; the message tells which.</exception>
    public static IReadOnlyList<GoldReport> Read(string path)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal)] : [path];
        return [.. files.Select(ReadFile)];
    }

    private static GoldReport ReadFile(string path)
    {
        try
        {
            using var reader = File.OpenText(path);
            var raw = _deserializer.Deserialize<CaseFile>(reader);
            var date = raw.Date is null ? (DateOnly?)null : DateOnly.Parse(raw.Date, CultureInfo.InvariantCulture);
            return new GoldReport(Path.GetFileNameWithoutExtension(path), raw.Aside, date, raw.Text, raw.Events.ConvertAll(EventGold.Parse));
        }
        catch (Exception exception) when (exception is YamlDotNet.Core.YamlException or FormatException)
        {
            throw new FormatException($"{path}: {exception.Message}", exception);
        }
    }
}
