namespace Chancery.Reading.Events;

/// <summary>A predicate with all that it may tell, and what speaks for each; for those who learn from annotated reports.</summary>
internal sealed record ActSituation(Predicates.Predicate Predicate, List<ActOption> Options, List<ScopedFeature[]> Features);

/// <summary>A report as those who learn see it: who could take part, what each predicate may tell, and the acts that were decided.</summary>
internal sealed record EventSituation(PartyRoster Roster, List<ActSituation> Predicates, List<EventCandidate> Acts);
