using System.Globalization;
using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Resolves the times of a report in text order and keeps the day of which the report tells.</summary>
internal sealed class TimeStory(DateOnly? report, Parse parse, SentenceTense tense)
{
    /// <summary>A year named within so many tokens from the start of a sentence sets the scene for what follows.</summary>
    private const int SceneTokens = 4;
    private readonly List<TimeMention> _items = [];
    private readonly List<Remark> _remarks = [];
    private DateOnly? _narrative;
    private DateOnly? _told;
    private int _narrativeSentence = -1;
    private bool _narrativeIsSpeech;
    private int? _year;
    private int _yearSentence = -1;

    public void Tell(TimeCandidate candidate, TextSpan span)
    {
        var tokens = parse.TokensIn(span);
        if (tokens.Count == 0)
        {
            return;
        }

        var sentence = parse.SentenceOf(tokens.First);
        var last = tokens.End - 1;
        var year = _year is { } told && sentence.Index - _yearSentence <= 1 && told != report?.Year ? told : (int?)null;
        var direction = candidate.Form.Type is TimeType.Date or TimeType.Time ? tense.At(last, candidate.First) : TimeDirection.Open;
        var context = new TimeContext(report, _narrative, _told, year, direction);
        var resolved = TimeResolver.Resolve(candidate.Form, context);
        Add(candidate, span, tokens, resolved);
        Remember(candidate.Form, resolved, sentence, tokens);
    }

    public TimeMentions ToMentions() => new(_items.ToValues(), _remarks.ToValues());

    private void Add(TimeCandidate candidate, TextSpan span, TokenRange tokens, ResolvedTime resolved)
    {
        _items.Add(new TimeMention
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"t{_items.Count + 1}"),
            Span = span,
            Tokens = tokens,
            Type = candidate.Form.Type,
            Value = resolved.Value,
            Interval = resolved.Interval,
            Evidence = new Evidence("time " + candidate.Rule, resolved.Confidence, resolved.Reason),
        });
        if (resolved.Fault is { } fault)
        {
            _remarks.Add(new Remark(fault, span, resolved.Reason));
        }
    }

    private void Remember(TimeForm form, ResolvedTime resolved, Sentence sentence, TokenRange tokens)
    {
        if (form.Type is not (TimeType.Date or TimeType.Time) || form.Kind == FormKind.Reference || resolved.Interval is not { From: { } day } interval)
        {
            return;
        }

        if (form.Year is not null && form.Kind == FormKind.Calendar && tokens.First - sentence.Tokens.First < SceneTokens)
        {
            (_year, _yearSentence) = (day.Year, sentence.Index);
        }
        else if (sentence.Index - _yearSentence <= 1 && day.Year == _year)
        {
            _yearSentence = sentence.Index;
        }

        _told = day;
        if (interval.Precision != DatePrecision.Day)
        {
            return;
        }

        var isSpeech = tense.DatesSpeech(tokens.End - 1);
        if (_narrativeSentence == sentence.Index && isSpeech && !_narrativeIsSpeech)
        {
            return; // "attacked on Sunday, the ministry said on Tuesday": the story stays on Sunday.
        }

        (_narrative, _narrativeSentence, _narrativeIsSpeech) = (day, sentence.Index, isSpeech);
    }
}
