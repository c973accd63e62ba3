namespace Chancery.Training.Layers;

/// <summary>Is shown the scores of one token before they become a gradient.</summary>
internal delegate void ScoreReader(int row, ReadOnlySpan<float> scores);
