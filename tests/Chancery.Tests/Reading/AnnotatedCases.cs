using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Chancery.Tests.Reading;

/// <summary>Annotated reports under <c>tests/cases</c>; those marked <c>aside</c> are not looked at while rules are tuned.</summary>
internal sealed class AnnotatedCase
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).WithDuplicateKeyChecking().Build();

    public string Date { get; set; } = "";

    public bool Aside { get; set; }

    public string Text { get; set; } = "";

    public static IEnumerable<AnnotatedCase> Of(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "cases", folder), "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => Yaml.Deserialize<AnnotatedCase>(File.ReadAllText(path)));
}
