using Chancery.Language.Tokenisation;
using Chancery.Training;
using Chancery.Training.Scoring;
using Chancery.Training.Segmentation;

switch (args)
{
    case ["train", .. var rest]:
        new Trainer(TrainingOptions.Parse(rest), Console.Out).Run();
        return 0;
    case ["evaluate", var data, var model]:
        Evaluation.Run(data, model, Console.Out);
        return 0;
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
        Console.Error.WriteLine("usage: Chancery.Training train|evaluate|tokens|sentences|segmenter …; see the README beside this program");
        return 1;
}
