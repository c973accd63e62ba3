namespace Chancery.Register.World;

/// <summary>What kind of act a facet tells: a few thousand kinds, of which each is kept once.</summary>
internal sealed class FacetAct
{
    private static readonly Shared<(string Type, string Status, string Mode, string Cameo, string Contexts, double? Score, double? Goldstein), FacetAct> _shared =
        new(key => new FacetAct(key.Type, key.Status, key.Mode, key.Cameo, key.Contexts, key.Score, key.Goldstein));

    private readonly string[] _contexts;

    private FacetAct(string type, string status, string mode, string cameo, string contexts, double? score, double? goldstein)
    {
        (Type, Status, Mode, Cameo, Contexts, Score, Goldstein) = (type, status, mode, cameo, contexts, score, goldstein);
        IsAhead = status is "planned" or "conditional" or "requested" or "hypothetical";
        IsMutual = FacetRules.IsMutual(type);
        _contexts = contexts.Length == 0 ? [] : contexts.Split(',');
    }

    public string Type { get; }

    public string Status { get; }

    public string Mode { get; }

    public string Cameo { get; }

    /// <summary>Contexts of acts of speech, which are about something; empty for other acts.</summary>
    public string Contexts { get; }

    public double? Score { get; }

    public double? Goldstein { get; }

    /// <summary>True when the act lies ahead: never the same as the act itself.</summary>
    public bool IsAhead { get; }

    public bool IsMutual { get; }

    /// <summary>The one of this kind.</summary>
    public static FacetAct Of(string type, string status, string mode, string cameo, string contexts, double? score, double? goldstein) =>
        _shared.Of((type, status, mode, cameo, contexts, score, goldstein));

    /// <summary>True when both are about something and about nothing in common.</summary>
    public static bool ContextsDiffer(FacetAct a, FacetAct b)
    {
        if (a._contexts.Length == 0 || b._contexts.Length == 0 || ReferenceEquals(a, b))
        {
            return false;
        }

        foreach (var context in a._contexts)
        {
            if (Array.IndexOf(b._contexts, context) >= 0)
            {
                return false;
            }
        }

        return true;
    }
}
