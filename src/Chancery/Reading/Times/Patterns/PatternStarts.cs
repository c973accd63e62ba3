using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>Works out with which words and kinds of atoms each pattern can start.</summary>
internal sealed class PatternStarts
{
    private readonly PatternSet _set;
    private readonly HashSet<int>[] _words;
    private readonly HashSet<AtomKind>[] _kinds;

    public PatternStarts(PatternSet set)
    {
        _set = set;
        _words = [.. set.Programs.Select(_ => new HashSet<int>())];
        _kinds = [.. set.Programs.Select(_ => new HashSet<AtomKind>())];
        Collect(basic: true);
        Collect(basic: false);
    }

    public int[][] ByWord() =>
        [.. Enumerable.Range(0, _set.Vocabulary.Count).Select(word => word == 0 ? [] : Having(i => _words[i].Contains(word)))];

    public int[] ByKind(AtomKind kind) => Having(i => _kinds[i].Contains(kind));

    private int[] Having(Func<int, bool> starts) => [.. Enumerable.Range(0, _set.Programs.Length).Where(starts)];

    private void Collect(bool basic)
    {
        for (var i = 0; i < _set.Programs.Length; i++)
        {
            if (_set.Basic[i] == basic)
            {
                foreach (var step in _set.Programs[i].Starts())
                {
                    Add(i, step);
                }
            }
        }
    }

    private void Add(int program, Step step)
    {
        if (step.Kind == StepKind.Word)
        {
            _words[program].Add(step.Target);
            return;
        }

        switch ((TimeClass)step.Target)
        {
            case TimeClass.Date:
                for (var i = 0; i < _set.Programs.Length; i++)
                {
                    if (_set.Basic[i])
                    {
                        _words[program].UnionWith(_words[i]);
                        _kinds[program].UnionWith(_kinds[i]);
                    }
                }

                break;
            case TimeClass.Day or TimeClass.DayOrdinal or TimeClass.Num or TimeClass.Ordinal or TimeClass.Hour or TimeClass.Clock or TimeClass.Year or TimeClass.FourDigits:
                _kinds[program].UnionWith([AtomKind.Number, AtomKind.Ordinal]);
                AddWords(program, word => _set.NumberWords.Knows(word));
                break;
            case TimeClass.DigitDate:
                _kinds[program].Add(AtomKind.DigitDate);
                break;
            case TimeClass.ShortYear:
                _words[program].Add(_set.Vocabulary.IdOf("'"));
                break;
            case TimeClass.Decade:
                _kinds[program].Add(AtomKind.Decade);
                _words[program].Add(_set.Vocabulary.IdOf("'"));
                AddWords(program, word => _set.Words.ClassesOf(word).Contains(TimeClass.Decade));
                break;
            case TimeClass.Unit:
                AddWords(program, word => _set.Words.ClassesOf(word).Any(c => c is TimeClass.Unit1 or TimeClass.Units));
                break;
            case var other:
                AddWords(program, word => _set.Words.ClassesOf(word).Contains(other));
                break;
        }
    }

    private void AddWords(int program, Func<int, bool> starts) =>
        _words[program].UnionWith(Enumerable.Range(1, _set.Vocabulary.Count - 1).Where(starts));
}
