using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Chancery.Evaluation;

/// <summary>Reads annotated reports: one YAML document a file.</summary>
internal static class CaseFiles
{
    private static readonly IDeserializer _deserializer = new DeserializerBuilder()
        .WithNamingConvention(HyphenatedNamingConvention.Instance)
        .WithDuplicateKeyChecking()
        .Build();

    /// <summary>All files of the folder in the order of their names.</summary>
    public static IEnumerable<(string Name, T Case)> Read<T>(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal))
        {
            using var reader = File.OpenText(path);
            yield return (Path.GetFileNameWithoutExtension(path), _deserializer.Deserialize<T>(reader));
        }
    }
}
