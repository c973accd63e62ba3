using Chancery.Model;

namespace Chancery.Reading.Coreference;

/// <summary>The coreference layer of one report: what refers to the same thing.</summary>
public sealed class Chains
{
    private readonly Dictionary<int, Chain> _headed = [];

    /// <summary>Indexes the chains.</summary>
    public Chains(Values<Chain> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
        foreach (var chain in items)
        {
            foreach (var mention in chain.Mentions)
            {
                _headed[mention.Head] = chain;
            }
        }
    }

    /// <summary>In order of first mention; those of one mention too.</summary>
    public Values<Chain> Items { get; }

    /// <summary>The chain with a mention headed by the token; null when none is.</summary>
    public Chain? HeadedBy(int token) => _headed.GetValueOrDefault(token);
}
