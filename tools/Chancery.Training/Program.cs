using Chancery.Language.Tokenisation;
using Chancery.Training.Scoring;
using Chancery.Training.Segmentation;

switch (args)
{
    case ["tokens", var rules, .. var treebanks]:
        return TokenCheck.Run(rules, treebanks);
    case ["sentences", var rules, var segmenter, .. var treebanks]:
        return SentenceCheck.Run(rules, segmenter, treebanks);
    case ["segmenter", var rules, var output, .. var treebanks]:
        var trainer = new SegmenterTrainer(TokeniserRules.Read(File.ReadAllBytes(rules)));
        foreach (var treebank in treebanks)
        {
            trainer.Add(treebank);
        }

        File.WriteAllBytes(output, trainer.Train());
        return 0;
    default:
        Console.Error.WriteLine("usage: Chancery.Training COMMAND");
        return 1;
}
