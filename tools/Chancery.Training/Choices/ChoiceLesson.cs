namespace Chancery.Training.Choices;

/// <summary>One choice as the learner sees it: the features of each option, and which options are right.</summary>
/// <param name="Group">The report it comes from; a report is never split between learning and scoring.</param>
/// <param name="Features">For each option the indexes of its features.</param>
/// <param name="Values">Their values.</param>
/// <param name="Right">True for each option that an annotator would accept; at least one.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record ChoiceLesson(int Group, int[][] Features, float[][] Values, bool[] Right, float Weight);
