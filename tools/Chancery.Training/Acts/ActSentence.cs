using Chancery.Training.Data;

namespace Chancery.Training.Acts;

/// <summary>A sentence as the encoder sees it, with the acts that its tokens tell.</summary>
/// <param name="Group">The report it comes from.</param>
/// <param name="States">The states of its tokens.</param>
/// <param name="Middle">Their states half way up.</param>
/// <param name="Embedded">Their embeddings.</param>
/// <param name="Types">The type that each token tells.</param>
/// <param name="Actors">Heads of those who did it, counted within the sentence, 0 for nobody of it; unknown where no act is told.</param>
/// <param name="Recipients">The same for those to whom.</param>
internal sealed record ActSentence(int Group, float[] States, float[] Middle, float[] Embedded, Target[] Types, Target[] Actors, Target[] Recipients)
{
    public int Length => Types.Length;
}
