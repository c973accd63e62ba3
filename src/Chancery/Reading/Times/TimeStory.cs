using System.Globalization;
using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Resolves the times of a report in text order and keeps the day of which the report tells.</summary>
internal sealed class TimeStory(DateOnly? report, Parse parse, SentenceTense tense)
{
    /// <summary>A year named within so many tokens from the start of a sentence sets the scene for what follows.</summary>
    private const int SceneTokens = 4;

    /// <summary>A year that set the scene holds for so many sentences.</summary>
    private const int SceneSentences = 2;

    /// <summary>An hour belongs to the day last told of when that lies so many sentences back at most.</summary>
    private const int NarrativeSentences = 5;

    /// <summary>A day so far from the report is background: an hour belongs to it only in the next sentence.</summary>
    private const int BackgroundDays = 30;
    private readonly List<TimeMention> _items = [];
    private readonly List<Remark> _remarks = [];
    private DateOnly? _narrative;
    private DateOnly? _told;
    private int _narrativeSentence = -1;
    private bool _narrativeIsSpeech;
    private int? _year;
    private int _yearSentence = -1;
    private string? _part;
    private int? _partYear;

    /// <param name="candidate">The expression.</param>
    /// <param name="span">Its words.</param>
    /// <param name="bounds">True when it bounds what is told rather than dates it: "since Tuesday".</param>
    public void Tell(TimeCandidate candidate, TextSpan span, bool bounds)
    {
        var tokens = parse.TokensIn(span);
        if (tokens.Count == 0)
        {
            return;
        }

        var sentence = parse.SentenceOf(tokens.First);
        var year = _year is { } told && sentence.Index - _yearSentence <= SceneSentences && told != report?.Year ? told : (int?)null;
        var direction = candidate.Form.Type is TimeType.Date or TimeType.Time ? tense.At(tokens, candidate.First) : TimeDirection.Open;
        var narrative = IsHour(candidate.Form) && (IsFarBack(sentence) || (direction == TimeDirection.Future && _narrative < report)) ? null : _narrative;
        var context = new TimeContext(report, narrative, _told, year, _part, _partYear, direction);
        var resolved = TimeResolver.Resolve(candidate.Form, context);
        Add(candidate, span, tokens, resolved);
        Remember(candidate.Form, resolved, sentence, tokens, bounds);
    }

    private static bool IsHour(TimeForm form) => form.Kind is FormKind.Clock or FormKind.DayPart && form.Inner is null && form.Shift is null;

    private bool IsFarBack(Sentence sentence)
    {
        var back = sentence.Index - _narrativeSentence;
        var background = _narrative is { } day && report is { } published && Math.Abs(day.DayNumber - published.DayNumber) > BackgroundDays;
        return back > (background ? 1 : NarrativeSentences);
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

    private void Remember(TimeForm form, ResolvedTime resolved, Sentence sentence, TokenRange tokens, bool bounds)
    {
        if (form.Type is not (TimeType.Date or TimeType.Time) || form.Kind == FormKind.Reference || resolved.Interval is not { From: { } day } interval)
        {
            return;
        }

        if (form.Kind == FormKind.YearPart && form.Code is ['Q' or 'H', _])
        {
            (_part, _partYear) = (form.Code, day.Year);
        }
        else if (form is { Kind: FormKind.Running or FormKind.Shift, Unit: "Y" })
        {
            (_part, _partYear) = (null, day.Year);
        }

        if ((form.Year ?? form.Inner?.Year) is not null && !(day > report) && form.Kind is FormKind.Calendar or FormKind.Clock or FormKind.DayPart && tokens.First - sentence.Tokens.First < SceneTokens)
        {
            (_year, _yearSentence) = (day.Year, sentence.Index);
        }
        else if (sentence.Index - _yearSentence <= SceneSentences && day.Year == _year)
        {
            _yearSentence = sentence.Index;
        }

        _told = day;
        if (interval.Precision != DatePrecision.Day || bounds || (_narrative <= report && day > report && IsDay(form)))
        {
            return; // A bound or a day to come is not the day of which the story tells.
        }

        var isSpeech = tense.DatesSpeech(tokens.End - 1);
        if (_narrativeSentence == sentence.Index && isSpeech && !_narrativeIsSpeech)
        {
            return; // "attacked on Sunday, the ministry said on Tuesday": the story stays on Sunday.
        }

        (_narrative, _narrativeSentence, _narrativeIsSpeech) = (day, sentence.Index, isSpeech);
    }

    private static bool IsDay(TimeForm form) => form.Kind is FormKind.Calendar or FormKind.Deictic or FormKind.Holiday;
}
