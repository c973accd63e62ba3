using System.Diagnostics;

namespace Chancery.Register;

/// <summary>The stages of a load, for whoever listens to see what takes how long; they cost nothing when nobody does.</summary>
internal static class LoadStages
{
    /// <summary>The name of the source to listen to.</summary>
    public const string Name = "Chancery.Register.Load";

    private static readonly ActivitySource _source = new(Name);

    /// <summary>Begins a stage on this thread, which lasts until what is returned is disposed of.</summary>
    public static Activity? Begin(string stage) => _source.StartActivity(stage);
}
