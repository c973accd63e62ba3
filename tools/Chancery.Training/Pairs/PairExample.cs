namespace Chancery.Training.Pairs;

/// <summary>A marked pair as the learner sees it.</summary>
/// <param name="Class">The index of its class.</param>
/// <param name="Features">Indexes of its features, each once.</param>
/// <param name="Values">Their values.</param>
/// <param name="Bare">The features without those that frames give.</param>
/// <param name="BareValues">Their values.</param>
/// <param name="Own">True for a sentence that was written for training and is never scored.</param>
internal sealed record PairExample(int Class, int[] Features, float[] Values, int[] Bare, float[] BareValues, bool Own)
{
    /// <summary>The example as it would look if no frame knew its words: so that the words and the tree are learned too.</summary>
    public PairExample WithoutFrames => this with { Features = Bare, Values = BareValues };

    /// <summary>The example with some of its features only.</summary>
    public PairExample Keeping(Func<int, bool> keeps)
    {
        var kept = Features.Select((feature, i) => (feature, Value: Values[i])).Where(pair => keeps(pair.feature)).ToList();
        return this with { Features = [.. kept.Select(pair => pair.feature)], Values = [.. kept.Select(pair => pair.Value)] };
    }
}
