using System.Text;
using Chancery.Model;

namespace Chancery.Tests.Reading.Actors;

/// <summary>A text read by the real engine, with words in square brackets that a test asks about.</summary>
internal sealed class Marked
{
    private readonly List<TextSpan> _marks = [];

    private Marked(Chancery.Model.Reading reading) => Reading = reading;

    public Chancery.Model.Reading Reading { get; }

    /// <summary>The actor of the innermost mention that holds each marked phrase; null when none does.</summary>
    public IReadOnlyList<Actor?> Actors => [.. _marks.Select(ActorAt)];

    public static Marked Read(string text, int year = 2024)
    {
        var plain = new StringBuilder();
        var marks = new List<TextSpan>();
        var start = 0;
        foreach (var letter in text)
        {
            if (letter == '[')
            {
                start = plain.Length;
            }
            else if (letter == ']')
            {
                marks.Add(new TextSpan(start, plain.Length));
            }
            else
            {
                plain.Append(letter);
            }
        }

        var report = new Report { Id = "test", Text = plain.ToString(), Published = new DateOnly(year, 5, 2) };
        var marked = new Marked(TestEngine.Reader.Read(report));
        marked._marks.AddRange(marks);
        return marked;
    }

    private Actor? ActorAt(TextSpan mark) => Reading.Actors
        .SelectMany(actor => actor.Mentions.Select(mention => (Actor: actor, mention.Span)))
        .Where(pair => pair.Span.Contains(mark))
        .OrderBy(pair => pair.Span.Length)
        .Select(pair => pair.Actor)
        .FirstOrDefault();
}
