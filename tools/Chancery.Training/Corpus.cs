using Chancery.Training.Data;

namespace Chancery.Training;

/// <summary>The sentences that are learnt and those that are scored.</summary>
/// <param name="Training">Both treebanks' training parts, and the learnt half of the names over EWT's dev part (names only).</param>
/// <param name="Dev">EWT's dev part.</param>
/// <param name="GumDev">GUM's dev part.</param>
/// <param name="Names">The half of the names over EWT's dev part that is kept aside.</param>
internal sealed record Corpus(
    List<TreebankSentence> Training, List<TreebankSentence> Dev, List<TreebankSentence> GumDev, List<TreebankSentence> Names)
{
    /// <summary>Reads what the options name.</summary>
    public static Corpus Load(TrainingOptions options, NameLists lists) =>
        options.Data is { } folder ? Load(folder, lists).With(Read(options.Treebanks)) : new Corpus(Read(options.Treebanks), Read(options.DevTreebanks), [], []);

    private Corpus With(List<TreebankSentence> others)
    {
        Training.AddRange(others);
        return this;
    }

    private static List<TreebankSentence> Read(IEnumerable<string> files) => [.. files.SelectMany(TreebankReader.Read)];

    /// <summary>Reads the folder of treebanks; with lists, names are guessed in the treebank that has none.</summary>
    public static Corpus Load(string folder, NameLists? lists = null)
    {
        var training = TreebankReader.Read(Path.Combine(folder, "ud", "ewt-train.conllu"));
        training = lists is null ? training : training.ConvertAll(new SilverNames(lists).Label);
        training.AddRange(TreebankReader.Read(Path.Combine(folder, "ud", "gum-open-train.conllu")));
        var dev = TreebankReader.Read(Path.Combine(folder, "ud", "ewt-dev.conllu"));
        var gumDev = TreebankReader.Read(Path.Combine(folder, "ud", "gum-open-dev.conllu"));
        var names = NameFile.Read(Path.Combine(folder, "names", "uner-ewt-dev.iob2"), dev);
        var learnt = NameFile.LearntDocuments(names);
        var namesOnly = names.Where(sentence => learnt.Contains(sentence.Document)).Select(sentence => sentence with { Trees = false }).ToList();
        for (var repeat = 0; repeat < 8; repeat++)
        {
            training.AddRange(namesOnly); // Few, but the only names marked by hand as they are wanted.
        }

        return new Corpus(training, dev, gumDev, names.FindAll(sentence => !learnt.Contains(sentence.Document)));
    }
}
