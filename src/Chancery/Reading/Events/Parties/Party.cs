using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>Where a party is mentioned.</summary>
/// <param name="Head">The head of the mention.</param>
/// <param name="Actor">Who stands there.</param>
/// <param name="Rule">How the mention was tied to him; <c>place</c> where only a place of the state is named.</param>
internal readonly record struct PartyMention(int Head, Actor Actor, string Rule);

/// <summary>All who are coded alike: a state with its officials, forces and people, a body, an armed group.</summary>
internal sealed class Party(string code)
{
    public string Code { get; } = code;

    /// <summary>In text order.</summary>
    public List<PartyMention> Mentions { get; } = [];
}
