namespace Chancery.Register.Corrections;

/// <summary>A correction as the register holds it.</summary>
/// <param name="Id">The register's id: <c>K-…</c>.</param>
/// <param name="Correction">What was said.</param>
/// <param name="MadeAt">When, UTC, ISO 8601.</param>
/// <param name="Stands">False when it was undone.</param>
public sealed record CorrectionEntry(string Id, Correction Correction, string MadeAt, bool Stands);
