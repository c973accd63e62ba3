using Chancery.Lexicon.Events;

namespace Chancery.Reading.Events;

/// <summary>One type of act that a predicate may tell.</summary>
/// <param name="Candidate">The act as it would be taken; null for no act at all.</param>
/// <param name="Fired">True where the frame fires.</param>
/// <param name="Lacks">The slots whose conditions fail in the closest pattern.</param>
/// <param name="ByNetwork">True where nothing but the network of acts offers it.</param>
/// <param name="Trigger">Where no frame offers it: how often the word told such acts in annotated reports.</param>
internal sealed record ActOption(EventCandidate? Candidate, bool Fired, string[] Lacks, LearntTrigger? Trigger = null, bool ByNetwork = false)
{
    /// <summary>How its frame stands to it: <c>fired</c>, <c>doubtful</c> where nobody known takes part, <c>silent</c>, <c>learnt</c> where none knows it, <c>read</c> where only the network does.</summary>
    public string How => Candidate is { Refers: true } ? "refers" : Trigger is not null ? "learnt" : ByNetwork ? "read" : !Fired ? "silent" : Candidate is { Match.Doubtful: true } ? "doubtful" : "fired";
}
