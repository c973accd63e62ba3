using System.Globalization;
using Chancery.Training;
using Chancery.Training.Acts;
using Chancery.Training.Choices;
using Chancery.Training.Coreference;
using Chancery.Training.Data;
using Chancery.Training.News;
using Chancery.Training.Pairs;
using Chancery.Training.Scoring;
using Chancery.Training.Segmentation;

switch (args)
{
    case ["train", .. var rest]:
        new Trainer(TrainingOptions.Parse(rest), Console.Out).Run();
        return 0;
    case ["graft", var from, var into]:
        ModelExport.Graft(from, into);
        return 0;
    case ["news", var count, var seed, var lexicon]:
        NewsGrammar.Print(int.Parse(count, CultureInfo.InvariantCulture), ulong.Parse(seed, CultureInfo.InvariantCulture), lexicon, Console.Out);
        return 0;
    case ["classes", var vectors, var output]:
        return WordClasses.Run(vectors, output);
    case ["average", var output, .. var models] when models.Length > 1:
        ModelExport.Average(output, models);
        return 0;
    case ["segmenter", var model, var rules, .. var treebanks]:
        return SegmenterTrainer.Renew(model, rules, treebanks);
    case ["report", var data, var model, var output]:
        return LanguageReport.Run(data, model, output);
    case ["evaluate", var data, var model]:
        Evaluation.Run(data, model, Console.Out);
        return 0;
    case ["names", var data, var lexicon]:
        Evaluation.RunSilver(data, lexicon, Console.Out);
        return 0;
    case ["coreference", var model, var lexicon, var treebank, var output]:
        return CoreferenceTrainer.Run(model, lexicon, treebank, output, output == "--aside", Console.Out);
    case ["tokens", var model, .. var treebanks]:
        return TokenCheck.Run(model, treebanks);
    case ["misses", var data, var model]:
        return NameCheck.Run(data, model);
    case ["sentences", var model, .. var treebanks]:
        return SentenceCheck.Run(model, treebanks);
    case ["pairs", var pairs, var own, var model, var lexicon, .. { Length: > 0 } options]:
        return PairTrainer.Run(pairs, own, model, lexicon, options);
    case ["pairs-check", var pairs, var own, var model, var lexicon, .. var options]:
        return PairTrainer.Check(pairs, own, model, lexicon, options);
    case ["act", var cases, var model, var lexicon, .. var options]:
        return ChoiceTrainer.Acts(cases, model, lexicon, options);
    case ["party", var cases, var model, var lexicon, .. var options]:
        return ChoiceTrainer.Parties(cases, model, lexicon, options);
    case ["day", var cases, var model, var lexicon, .. var options]:
        return DayTrainer.Run(cases, model, lexicon, options);
    case ["signs", var cases, var model, var lexicon, var output, .. var options]:
        return ActTrainer.Run(cases, model, lexicon, output, options);
    case ["pairs-baseline", var pairs, var model, var lexicon]:
        return WordBaseline.Run(pairs, model, lexicon);
    default:
        Console.Error.WriteLine("""
            usage: Chancery.Training train --data DIR --out FILE [--lexicon DIR] [--epochs N] [--batch WORDS] [--rate R] [--embedding N] [--hidden N] [--layers N] [--seed N] [--news N] [--treebanks FILE,…] [--vectors FILE] [--from MODEL]
                   Chancery.Training news COUNT SEED LEXICON_DIR          prints sentences of news that the grammar makes, as CoNLL-U
                   Chancery.Training classes VECTORS OUT.tsv              puts words into classes by their vectors
                   Chancery.Training graft FROM INTO                      lays the network of one model file into another
                   Chancery.Training average OUT A B...                   the average of networks of which one was trained on from another
                   Chancery.Training segmenter MODEL RULES.tsv TREEBANK.conllu...   lays the tokeniser's rules and a newly trained sentence splitter into the model
                   Chancery.Training evaluate DIR FILE
                   Chancery.Training report DIR MODEL OUT.md               scores raw text too, writes a page
                   Chancery.Training names DIR LEXICON                    how good the names guessed from trees are
                   Chancery.Training coreference MODEL LEXICON.bin TREEBANK.conllu FOLDER   learns the weights of lexicon/4-actors/chains; --aside instead of FOLDER scores documents kept out
                   Chancery.Training misses DIR MODEL                     names missed and invented on GUM's dev part
                   Chancery.Training tokens MODEL TREEBANK.conllu...      where tokens differ from a treebank
                   Chancery.Training pairs PAIRS.tsv OWN_DIR MODEL LEXICON_DIR OUT.tsv [--blind M0,M1,…]   learns the weights of marked pairs
                   Chancery.Training pairs-check PAIRS.tsv OWN_DIR MODEL LEXICON_DIR [--misses]   scores that way of learning by cross-validation
                   Chancery.Training pairs-baseline PAIRS.tsv MODEL LEXICON_DIR          what words alone can do on the part kept aside
                   Chancery.Training act CASES MODEL LEXICON_DIR [--sentences PAIRS.tsv ACTS.tsv] [--own PAIRS_DIR ACTS_DIR] [--blind M0,M1,…] [OUT.tsv]   learns which predicates tell acts; without OUT scores that by cross-validation
                   Chancery.Training party CASES MODEL LEXICON_DIR [--sentences PAIRS.tsv ACTS.tsv] [--own PAIRS_DIR ACTS_DIR] [--blind M0,M1,…] [OUT.tsv | --misses]   learns who takes part in acts; after "act"
                   Chancery.Training day CASES MODEL LEXICON_DIR [OUT.tsv | --misses]   learns when acts happened; after "party"
                   Chancery.Training signs CASES MODEL LEXICON_DIR OUT.model [--sentences PAIRS.tsv ACTS.tsv] [--own PAIRS_DIR ACTS_DIR] [--epochs N] [--hidden N] [--dropout HUNDREDTHS] [--rate TENTHOUSANDTHS] [--folds N]   learns the network of acts, and models blind to a fold each
                   Chancery.Training sentences MODEL TREEBANK.conllu...   where sentences do
            """);
        return 1;
}
