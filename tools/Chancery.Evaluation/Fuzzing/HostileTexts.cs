using System.Text;

namespace Chancery.Evaluation.Fuzzing;

/// <summary>Makes texts that no writer would write: pieces of news cut, doubled and mixed with mark-up, controls and halves of characters.</summary>
internal sealed class HostileTexts(int seed)
{
    private static readonly string[] Pieces =
    [
        "The", "envoy", "said", "U.S.", "Gen.", "don't", "'s", "’", "\"", "“", "”", "(", ")", "[", "]", ".", "...", "!", "?", ",", ";", ":", "-", "--", "—",
        "40", "40,000", "$3bn", "5%", "1990's", "28/11/2023", "February 30", "13/14/2020", "99999999999999999999", "square meters. km", "http://a.b/c?d=e", "x@y.org", "www.", "<br/>", "<", ">",
        "&amp;", "&", "#tag", "@me", ":)", "=====", "\n", "\n\n", "\r\n", "\r", "\t", " ", "  ", "\u00a0", "\u2028", "\u200b", "\u200f", "\ufeff", "\u00ad", "\0", "\u0007",
        "\ud83d", "\ude00", "👍🏽", "🇦🇲", "外交部", "السلام", "é", "ﬁ", "\u0301", "_", "a.b.c", "aa.Bb", "MOSCOW", "Nov 28 (Agency) -", "on condition that", "according to",
    ];

    private static readonly string[] Sentences =
    [
        "Foreign Minister Marta Lindqvist told reporters in Geneva on Tuesday that Norland would withdraw 300 troops if the talks resumed. ",
        "The ministry denied on 5 October that its planes had struck the border town, killing at least twelve people. ",
        "He said: “We will not sign,” and left. ",
        "President A. B. Mercer asked his counterpart to lift the ban; she agreed on the condition that the envoy be received first. ",
    ];

    private readonly Random _random = new(seed);

    /// <summary>The next text: mostly short, now and then of thousands of characters.</summary>
    public string Next()
    {
        var text = new StringBuilder();
        var parts = _random.Next(100) == 0 ? _random.Next(1, 400) : _random.Next(1, 14);
        for (var i = 0; i < parts; i++)
        {
            Append(text);
        }

        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        switch (_random.Next(10))
        {
            case < 5:
                text.Append(Pieces[_random.Next(Pieces.Length)]).Append(_random.Next(2) == 0 ? " " : "");
                break;
            case < 7:
                text.Append(Mutated(Sentences[_random.Next(Sentences.Length)]));
                break;
            case 7:
                text.Append((char)_random.Next(0x10000));
                break;
            case 8:
                text.Append((char)_random.Next(32, 127), _random.Next(1, _random.Next(50) == 0 ? 3000 : 6));
                break;
            default:
                text.Insert(_random.Next(text.Length + 1), Pieces[_random.Next(Pieces.Length)]);
                break;
        }
    }

    /// <summary>A part of a sentence, with a few characters changed, lost or doubled.</summary>
    private string Mutated(string sentence)
    {
        var start = _random.Next(sentence.Length);
        var letters = new StringBuilder(sentence, start, _random.Next(sentence.Length - start) + 1, sentence.Length * 2);
        for (var change = _random.Next(4); change > 0 && letters.Length > 0; change--)
        {
            var at = _random.Next(letters.Length);
            switch (_random.Next(3))
            {
                case 0:
                    letters[at] = (char)_random.Next(0x10000);
                    break;
                case 1:
                    letters.Remove(at, 1);
                    break;
                default:
                    letters.Insert(at, letters[at]);
                    break;
            }
        }

        return letters.ToString();
    }
}
