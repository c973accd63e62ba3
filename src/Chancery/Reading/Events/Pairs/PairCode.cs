using Chancery.Model;

namespace Chancery.Reading.Events;

/// <summary>What one named party of a sentence does to another.</summary>
/// <param name="Type">One of the 16 PLOVER types, always.</param>
/// <param name="Mode">The mode; null when none is told.</param>
/// <param name="Cameo">The CAMEO code; null when none.</param>
/// <param name="Because">Rule, confidence and reason.</param>
public readonly record struct PairCode(string Type, string? Mode, string? Cameo, Evidence Because);
