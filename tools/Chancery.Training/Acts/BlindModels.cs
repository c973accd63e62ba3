using Chancery.Language;

namespace Chancery.Training.Acts;

/// <summary>
/// Models of which each has a network of acts that has not seen the texts of one fold. Whoever learns from what the network holds of a
/// text must ask one that is blind to it: of texts that it has seen it is surer than of those to come.
/// </summary>
internal sealed class BlindModels
{
    private readonly LanguageEngine[] _engines;

    private BlindModels(LanguageEngine[] engines) => _engines = engines;

    /// <summary>How many there are; one where the model itself is used for all.</summary>
    public int Count => _engines.Length;

    /// <summary>The engines, by fold.</summary>
    public IReadOnlyList<LanguageEngine> Engines => _engines;

    /// <summary>The engine that is blind to a text.</summary>
    public LanguageEngine For(string text) => _engines[FoldOf(text, Count)];

    /// <summary>The fold of a text: a hash of its letters, so that a sentence is in the same one wherever it is read from.</summary>
    public static int FoldOf(string text, int folds)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)((hash >> 8) % (uint)folds);
    }

    /// <summary>Takes <c>--blind M0,M1,…</c> out of the arguments; without it the engine given stands for all.</summary>
    public static BlindModels Of(ref string[] arguments, LanguageEngine otherwise)
    {
        var at = Array.IndexOf(arguments, "--blind");
        if (at < 0)
        {
            return new BlindModels([otherwise]);
        }

        var models = arguments[at + 1].Split(',');
        arguments = [.. arguments[..at], .. arguments[(at + 2)..]];
        return new BlindModels([.. models.Select(Engine.LanguageOf)]);
    }
}
