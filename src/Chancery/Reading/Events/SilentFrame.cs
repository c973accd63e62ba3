namespace Chancery.Reading.Events;

/// <summary>A frame whose word stands in the text but which yields no event.</summary>
/// <param name="Token">The word, by its index in the parse.</param>
/// <param name="Frame">Id of the frame, with the number of the pattern that came closest.</param>
/// <param name="Reason">Why it is silent.</param>
public readonly record struct SilentFrame(int Token, string Frame, string Reason);
