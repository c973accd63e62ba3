using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>A phrase of the lexicon found in a text.</summary>
/// <param name="Cue">The entry.</param>
/// <param name="Length">How many tokens it takes.</param>
/// <param name="Possessor">The words that stand for the possessor in it: "in <em>her</em> view"; null when it has no place for one.</param>
internal readonly record struct PhraseMatch(AttributionCue Cue, int Length, TokenRange? Possessor);
