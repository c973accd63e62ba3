using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Headings;
using Chancery.Reading.Predicates;
using Chancery.Reading.Times;

namespace Chancery.Reading.Attributions;

/// <summary>Finds who is reported to have said what.</summary>
public sealed class AttributionFinder
{
    private readonly CueIndex _cues;

    /// <summary>Builds the indexes of cues.</summary>
    public AttributionFinder(AttributionLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _cues = new CueIndex(lexicon);
    }

    /// <summary>Chains of any depth: the parent of an attribution is the innermost one whose content holds its cue.</summary>
    public AttributionLayer Find(Heading heading, Parse parse, PredicateLayer predicates, TimeMentions times, ActorMentions actors)
    {
        ArgumentNullException.ThrowIfNull(heading);
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(actors);
        var context = new Context(parse, predicates, _cues);
        var displaced = new DisplacedReader(context, actors, new Openings(context));
        var drafts = ReadCues(context, displaced);
        if (_cues.Verb("say") is [var say, ..])
        {
            new ColonQuotes(context, new SourceReader(context)).Add(drafts, say);
        }

        new QuoteContinuation(context).Extend(drafts);
        if (_cues.Verb("say") is [var said, ..])
        {
            var late = new SpeakerQuotes(context, new SourceReader(context)).Read(drafts, said);
            new QuoteContinuation(context).Extend(late);
            drafts.AddRange(late);
            new SignedQuotes(context).Add(drafts, said);
            new StatementText(context, new SourceReader(context)).Add(drafts, said);
        }

        drafts.RemoveAll(draft => draft.Parts.Count == 0);
        drafts.Sort((left, right) => left.Cue.CompareTo(right.Cue));
        var circumstances = new Circumstances(context, times);
        foreach (var draft in drafts)
        {
            draft.Parts.Sort();
            circumstances.Complete(draft);
        }

        Nesting.RemoveEchoes(drafts, parse);
        return new AttributionLayer(parse, Build(drafts, context, actors), [.. displaced.Remarks]);
    }

    private static List<Draft> ReadCues(Context context, DisplacedReader displaced)
    {
        var sources = new SourceReader(context);
        var starts = new ContentStart(context);
        var openings = new Openings(context);
        var ends = new ContentEnd(context, new RunStops(context));
        var relatives = new RelativeContent(context);
        var clauses = new ClauseContent(context, starts, ends, new AsideContent(context, ends, starts, openings), relatives);
        var contents = new ContentReader(context, new QuoteContent(context, starts, ends), clauses, new RaisingContent(context, ends), new PhraseContent(context, ends, relatives), relatives);
        var verbs = new VerbCueReader(context, sources, contents);
        var nouns = new NounCueReader(context, sources, ends);
        var phrases = new PhraseCueReader(context, sources, openings);
        var headlines = new HeadlineCueReader(context, ends);
        var drafts = new List<Draft>();
        for (var i = 0; i < context.Parse.Count; i++)
        {
            var token = context.Parse[i];
            var draft = token.Upos switch
            {
                Upos.VERB or Upos.AUX => displaced.AsNoted(token) ?? displaced.Anaphoric(token, sources) ?? verbs.Read(token) ?? nouns.Read(token),
                // One of two taggers knows a verb: "Berg <em>notes</em> that…".
                Upos.NOUN or Upos.PROPN when token.Xpos is "VBZ" or "VBD" && verbs.Read(token) is { } told => told,
                Upos.NOUN or Upos.ADJ => nouns.Read(token) ?? verbs.ReadMistaken(token) ?? headlines.Read(token),
                Upos.PROPN => headlines.Read(token),
                Upos.ADV => phrases.Adverb(token),
                _ => null,
            };
            draft ??= phrases.Phrase(i);
            if (draft is not null)
            {
                drafts.Add(draft);
            }
        }

        if (context.Cues.Phrases is [var entry, ..])
        {
            var labels = new LabelReader(context);
            foreach (var sentence in context.Parse.Sentences)
            {
                if (labels.Read(sentence, entry) is { } draft)
                {
                    drafts.Add(draft);
                }
            }
        }

        return drafts;
    }

    private static Values<Attribution> Build(List<Draft> drafts, Context context, ActorMentions actors)
    {
        var parents = Nesting.Parents(drafts);
        var items = new Attribution[drafts.Count];
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            items[i] = new Attribution
            {
                Id = "s" + (i + 1),
                Speaker = Speakers.Of(draft, context, actors),
                Source = draft.Source,
                Cue = draft.Cue,
                Content = draft.Content,
                Parts = [.. draft.Parts],
                CueLemma = draft.Lemma,
                Strength = draft.Negated && draft.Entry.Strength is "said" or "added" ? "unsaid" : draft.Entry.Strength,
                Channel = draft.Channel,
                Date = draft.Date,
                Time = draft.Time,
                Parent = parents[i] < 0 ? null : "s" + (parents[i] + 1),
                Evidence = new Evidence($"cue {draft.Entry.Id}/{draft.Shape}", draft.Confidence, $"\"{draft.Lemma}\": {draft.Entry.Meaning}"),
            };
        }

        return [.. items];
    }
}
