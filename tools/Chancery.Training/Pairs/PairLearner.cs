namespace Chancery.Training.Pairs;

/// <summary>
/// Learns one table of weights from several models, each blind to another part of the features: no single word may carry
/// a class alone, which matters where examples are few.
/// </summary>
internal sealed class PairLearner(int features, int classes)
{
    private const int Rounds = 100;
    private const int Members = 3;

    /// <summary>Every example is learned twice, with and without what the frames say of it.</summary>
    public LogLinearModel Learn(IReadOnlyList<PairExample> examples, float penalty)
    {
        List<PairExample> doubled = [.. examples, .. examples.Select(example => example.WithoutFrames)];
        var pool = new LogLinearModel(features, classes);
        for (var member = 0; member < Members; member++)
        {
            var blind = member;
            var model = new LogLinearModel(features, classes);
            model.Train([.. doubled.Select(example => example.Keeping(feature => !IsHidden(feature, blind)))], penalty, Rounds);
            pool.Add(model, 1f / (Members - 1));
        }

        return pool;
    }

    /// <summary>Each feature is hidden from exactly one member, so that it is learned by all others.</summary>
    private static bool IsHidden(int feature, int member) => (int)((uint)feature * 2654435761u >> 8) % Members == member;
}
