using Chancery.Lexicon.Times;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Times.Patterns;

/// <summary>
/// Compiles the notation of patterns: words and signs as they stand in texts, <c>{class}</c>, <c>[optional]</c>,
/// <c>(one|other)</c>. A word is <c>on</c>, a sign <c>,</c>; a second catch of a class is <c>{day:2}</c>.
/// </summary>
internal sealed class PatternCompiler
{
    private readonly string _pattern;
    private readonly Func<string, int> _wordId;
    private readonly List<Step> _steps = [];
    private int _position;

    private PatternCompiler(string pattern, Func<string, int> wordId)
    {
        _pattern = pattern;
        _wordId = wordId;
    }

    /// <exception cref="FormatException">The notation is broken; the message says where.</exception>
    public static PatternProgram Compile(TimePattern source, Vocabulary vocabulary)
    {
        var compiler = new PatternCompiler(source.Pattern, word => vocabulary.IdOf(word));
        compiler.Sequence();
        compiler.ExpectEnd();
        compiler._steps.Add(new Step(StepKind.Accept, 0));
        return new PatternProgram(source, [.. compiler._steps]);
    }

    /// <summary>The words and signs that stand in a pattern.</summary>
    public static IReadOnlyList<string> WordsOf(string pattern)
    {
        var words = new List<string>();
        var compiler = new PatternCompiler(pattern, word =>
        {
            words.Add(word);
            return 0;
        });
        compiler.Sequence();
        compiler.ExpectEnd();
        return words;
    }

    private void ExpectEnd()
    {
        if (_position < _pattern.Length)
        {
            throw new FormatException($"'{_pattern[_position]}' at {_position + 1} closes nothing.");
        }
    }

    private void Sequence()
    {
        while (_position < _pattern.Length && _pattern[_position] is not (']' or ')' or '|'))
        {
            switch (_pattern[_position])
            {
                case ' ':
                    _position++;
                    break;
                case '[':
                    Optional();
                    break;
                case '(':
                    Choice();
                    break;
                case '{':
                    Class();
                    break;
                default:
                    Word();
                    break;
            }
        }
    }

    private void Optional()
    {
        _position++;
        var fork = _steps.Count;
        _steps.Add(default);
        Sequence();
        Close(']');
        _steps[fork] = new Step(StepKind.Fork, _steps.Count);
    }

    private void Choice()
    {
        var jumps = new List<int>();
        while (true)
        {
            _position++;
            var fork = _steps.Count;
            _steps.Add(default);
            Sequence();
            if (_position < _pattern.Length && _pattern[_position] == '|')
            {
                jumps.Add(_steps.Count);
                _steps.Add(default);
                _steps[fork] = new Step(StepKind.Fork, _steps.Count);
                continue;
            }

            Close(')');
            _steps[fork] = new Step(StepKind.Jump, fork + 1);
            break;
        }

        foreach (var jump in jumps)
        {
            _steps[jump] = new Step(StepKind.Jump, _steps.Count);
        }
    }

    private void Class()
    {
        var end = _pattern.IndexOf('}', _position);
        var name = end < 0 ? "" : _pattern[(_position + 1)..end];
        byte part = 0;
        if (name.EndsWith(":2", StringComparison.Ordinal))
        {
            part = 1;
            name = name[..^2];
        }

        if (!Enum.TryParse<TimeClass>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var found))
        {
            throw new FormatException($"There is no class {{{name}}}.");
        }

        _steps.Add(new Step(StepKind.Class, (int)found, part));
        _position = end + 1;
    }

    private void Word()
    {
        var start = _position;
        while (_position < _pattern.Length && _pattern[_position] is not (' ' or '[' or ']' or '(' or ')' or '{' or '}' or '|'))
        {
            _position++;
        }

        if (_position == start)
        {
            throw new FormatException($"'{_pattern[start]}' at {start + 1} stands alone.");
        }

        _steps.Add(new Step(StepKind.Word, _wordId(_pattern[start.._position])));
    }

    private void Close(char bracket)
    {
        if (_position >= _pattern.Length || _pattern[_position] != bracket)
        {
            throw new FormatException($"A '{bracket}' is missing at {_position + 1}.");
        }

        _position++;
    }
}
