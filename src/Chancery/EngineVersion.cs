using System.Reflection;

namespace Chancery;

/// <summary>The version of the engine, as it stands in every reading's provenance.</summary>
public static class EngineVersion
{
    /// <summary>Major, minor and patch.</summary>
    public static string Current { get; } =
        typeof(EngineVersion).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
}
