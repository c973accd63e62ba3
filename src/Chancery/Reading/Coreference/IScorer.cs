namespace Chancery.Reading.Coreference;

/// <summary>Weighs features: the shipped weights, or those that are being learnt.</summary>
internal interface IScorer
{
    /// <summary>The sum of the weights of the features.</summary>
    float Sum(ReadOnlySpan<ulong> keys);
}
