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
    /// <param name="path">The folder or the file.</param>
    /// <param name="texts">Where the texts of cases lie that hold none, under the names of the cases (<c>NAME.txt</c>); beside them when not told.</param>
    /// <exception cref="FormatException">A file is not a case, or its text is missing; the message tells which.</exception>
    public static IReadOnlyList<GoldReport> Read(string path, string? texts = null)
    {
        string[] files = Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal)] : [path];
        return [.. files.Select(file => ReadFile(file, texts ?? Path.GetDirectoryName(file)!))];
    }

    private static GoldReport ReadFile(string path, string texts)
    {
        try
        {
            using var reader = File.OpenText(path);
            var raw = _deserializer.Deserialize<CaseFile>(reader);
            var date = raw.Date is null ? (DateOnly?)null : DateOnly.Parse(raw.Date, CultureInfo.InvariantCulture);
            var name = Path.GetFileNameWithoutExtension(path);
            return new GoldReport(name, raw.Aside, date, raw.Text ?? OtherText(Path.Combine(texts, $"{name}.txt"), raw.Source), raw.Events.ConvertAll(EventGold.Parse));
        }
        catch (Exception exception) when (exception is YamlDotNet.Core.YamlException or FormatException)
        {
            throw new FormatException($"{path}: {exception.Message}", exception);
        }
    }

    private static string OtherText(string file, string? source) => File.Exists(file)
        ? File.ReadAllText(file)
        : throw new FormatException($"the case holds no text, and {file} is not there{(source is null ? "" : $" (it was published at {source})")}");
}
