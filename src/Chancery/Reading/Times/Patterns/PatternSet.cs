using Chancery.Lexicon.Quantities;
using Chancery.Lexicon.Times;
using Chancery.Reading.Atoms;
using Chancery.Reading.Numbers;

namespace Chancery.Reading.Times.Patterns;

/// <summary>All patterns of time, compiled; thread-safe.</summary>
internal sealed class PatternSet
{
    private readonly int[][] _byWord;
    private readonly int[][] _byKind = new int[(int)AtomKind.Break + 1][];

    public PatternSet(TimeLexicon lexicon, QuantityLexicon quantities)
    {
        Vocabulary = new Vocabulary(
        [
            .. lexicon.Words.SelectMany(word => WordClasses.Cut(word.Phrase)),
            .. lexicon.Patterns.SelectMany(pattern => PatternCompiler.WordsOf(pattern.Pattern)),
            .. NumberTable.WordsOf(quantities),
        ]);
        Words = new WordClasses(lexicon, Vocabulary);
        NumberWords = new NumberTable(quantities, Vocabulary);
        Numbers = new NumberReader(NumberWords);
        Programs = [.. lexicon.Patterns.Select(pattern => PatternCompiler.Compile(pattern, Vocabulary))];
        Basic = [.. Programs.Select(program => TimeForms.IsDate(program.Source.Gives) && !program.Steps.Any(step => step is { Kind: StepKind.Class, Target: (int)TimeClass.Date }))];
        var starts = new PatternStarts(this);
        _byWord = starts.ByWord();
        for (var kind = AtomKind.Word; kind <= AtomKind.Break; kind++)
        {
            _byKind[(int)kind] = starts.ByKind(kind);
        }
    }

    public Vocabulary Vocabulary { get; }

    public WordClasses Words { get; }

    public NumberTable NumberWords { get; }

    public NumberReader Numbers { get; }

    public PatternProgram[] Programs { get; }

    /// <summary>True for the patterns that <c>{date}</c> stands for: those of dates without a nested date.</summary>
    public bool[] Basic { get; }

    /// <summary>The patterns that can start with the atom.</summary>
    public ReadOnlySpan<int> StartingWith(Atom atom) =>
        atom.Kind is AtomKind.Word or AtomKind.Mark ? _byWord[atom.Word] : _byKind[(int)atom.Kind];
}
