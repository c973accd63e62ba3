using Chancery.Language;

namespace Chancery.Reading.Attributions;

/// <summary>A stretch of content that is being followed to its end.</summary>
/// <param name="Cue">The token that heads the cue.</param>
/// <param name="First">The first token of the content.</param>
/// <param name="Limit">The token before which the content ends at the latest.</param>
/// <param name="Kind">What the content is made of.</param>
/// <param name="Head">The token that heads the content; the first one where the tree does not tell.</param>
internal readonly record struct ContentRun(Token Cue, int First, int Limit, ContentKind Kind, int Head);
