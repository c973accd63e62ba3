using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Chancery.Rules.Tests;

/// <summary>Inside the engine dependencies point one way, in the order of the flow.</summary>
public sealed class EngineLayersTests
{
    private static readonly Architecture _engine = new ArchLoader().LoadAssemblies(typeof(ReportReader).Assembly).Build();

    /// <summary>The passes in the order of the flow; each may see those before it.</summary>
    private static readonly string[] _passes =
        ["Headings", "Times", "Quantities", "Places", "Predicates", "Coreference", "Actors", "Attributions", "Events", "Commitments"];

    public static TheoryData<string, string> Backwards()
    {
        var pairs = new TheoryData<string, string>
        {
            { "Model", "Language" },
            { "Model", "Lexicon" },
            { "Model", "Reading" },
            { "Language", "Lexicon" },
            { "Language", "Reading" },
            { "Lexicon", "Reading" },
        };
        for (var i = 0; i < _passes.Length; i++)
        {
            for (var later = i + 1; later < _passes.Length; later++)
            {
                pairs.Add("Reading." + _passes[i], "Reading." + _passes[later]);
            }
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Backwards))]
    public void Folder_DependsOn_NothingAfterIt(string folder, string later)
    {
        var own = Offenders("Chancery." + folder, "Chancery." + later);
        Assert.True(own.Count == 0, $"{folder} must not use {later}: {string.Join("; ", own)}");
    }

    [Fact]
    public void EveryFolder_HoldsTypes()
    {
        string[] folders = ["Model", "Language", "Lexicon", .. _passes.Select(pass => "Reading." + pass)];
        Assert.All(folders, folder => Assert.Contains(_engine.Types, type => Within(type, "Chancery." + folder)));
    }

    [Fact]
    public void ModelClasses_AreSealedOrStatic()
    {
        var classes = Classes().That().ResideInNamespace("Chancery.Model").GetObjects(_engine);
        Assert.All(classes, type => Assert.True(type.IsSealed == true || type.IsAbstract == true, $"{type.FullName} is open to inheritance."));
    }

    [Fact]
    public void ModelTypes_HaveNoSetters()
    {
        var setters =
            from type in typeof(ReportReader).Assembly.GetExportedTypes()
            where type.Namespace == "Chancery.Model"
            from property in type.GetProperties()
            where property.SetMethod is { IsPublic: true } setter
                && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))
            select $"{type.Name}.{property.Name}";
        Assert.Empty(setters);
    }

    private static List<string> Offenders(string from, string to) =>
        [.. _engine.Types
            .Where(type => Within(type, from))
            .SelectMany(type => type.Dependencies.Where(d => d.Target is not GenericParameter && Within(d.Target, to)).Select(d => $"{type.Name} → {d.Target.Name}"))
            .Distinct()];

    private static bool Within(IType type, string space)
    {
        var own = type.Namespace?.FullName ?? "";
        return own == space || own.StartsWith(space + ".", StringComparison.Ordinal);
    }
}
