namespace Chancery.Training.Pairs;

/// <summary>A marked pair as the learner sees it.</summary>
/// <param name="Class">The index of its class.</param>
/// <param name="Features">Indexes of its features, each once.</param>
/// <param name="Values">Their values.</param>
/// <param name="Bare">The features without those that frames give.</param>
/// <param name="BareValues">Their values.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="Own">True for a sentence that was written for training and is never scored.</param>
internal sealed record PairExample(int Class, int[] Features, float[] Values, int[] Bare, float[] BareValues, float Weight, bool Own)
{
    /// <summary>The example as it would look if no frame knew its words: so that the words and the tree are learned too.</summary>
    public PairExample WithoutFrames => this with { Features = Bare, Values = BareValues };
}
