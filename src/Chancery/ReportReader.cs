using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Places;
using Chancery.Model;
using Chancery.Reading.Actors;
using Chancery.Reading.Attributions;
using Chancery.Reading.Commitments;
using Chancery.Reading.Coreference;
using Chancery.Reading.Events;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Predicates;
using Chancery.Reading.Quantities;
using Chancery.Reading.Times;
using Chancery.Reading.Trees;

namespace Chancery;

/// <summary>
/// Reads one report: the whole flow, one line per pass. Each pass takes finished layers and gives one new layer;
/// the types fix the order. Immutable and thread-safe; the same report gives the same reading.
/// </summary>
public sealed class ReportReader
{
    private readonly ILanguageEngine _language;
    private readonly TreeMender _trees;
    private readonly string _lexiconHash;
    private readonly HeadingFinder _headings;
    private readonly TimeFinder _times;
    private readonly QuantityFinder _quantities;
    private readonly PlaceFinder _places;
    private readonly PredicateFinder _predicates;
    private readonly ChainFinder _chains;
    private readonly ActorFinder _actors;
    private readonly AttributionFinder _attributions;
    private readonly EventFinder _events;
    private readonly CommitmentFinder _commitments;

    /// <summary>Builds the passes; costs some milliseconds, so keep the reader.</summary>
    /// <param name="language">The language engine.</param>
    /// <param name="lexicon">What the passes know about the world.</param>
    /// <param name="imported">A gazetteer laid beside that of the lexicon; null for none.</param>
    public ReportReader(ILanguageEngine language, CompiledLexicon lexicon, ImportedPlaces? imported = null)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(lexicon);
        _language = language;
        _trees = new TreeMender(lexicon.Data.Events);
        _lexiconHash = imported is null ? lexicon.Hash : $"{lexicon.Hash}+{imported.Hash}";
        _headings = new HeadingFinder(lexicon.Data.Times);
        _times = new TimeFinder(lexicon.Data.Times, lexicon.Data.Quantities);
        _quantities = new QuantityFinder(lexicon.Data.Quantities);
        _places = new PlaceFinder(lexicon.Data.Places, imported);
        _predicates = new PredicateFinder(lexicon.Data.Events);
        _chains = new ChainFinder(lexicon.Data.Coreference, lexicon.Data.Actors, lexicon.Data.Places);
        _actors = new ActorFinder(lexicon.Data.Actors, lexicon.Data.Places);
        _attributions = new AttributionFinder(lexicon.Data.Attributions);
        _events = new EventFinder(lexicon.Data.Events);
        _commitments = new CommitmentFinder(lexicon.Data.Commitments);
    }

    /// <summary>Reads a report by itself. Text of any kind gives a reading; what makes no sense gives remarks, never an exception.</summary>
    public Model.Reading Read(Report report) => Read(report, null);

    /// <summary>Reads a report knowing what earlier reports told about the offices of persons; null for a report by itself.</summary>
    public Model.Reading Read(Report report, IToldOffices? told)
    {
        ArgumentNullException.ThrowIfNull(report);
        var heading = _headings.Find(report);
        var parse = _trees.Mend(_language.Parse(report.Text, heading.Breaks));
        var times = _times.Find(heading, parse);
        var quantities = _quantities.Find(heading, parse, times);
        var places = _places.Find(heading, parse, times);
        var predicates = _predicates.Find(parse);
        var chains = _chains.Find(heading, parse);
        var actors = _actors.Find(heading, parse, chains, places, told);
        var attributions = _attributions.Find(heading, parse, predicates, times, actors);
        var events = _events.Find(heading, parse, predicates, times, quantities, places, actors, attributions);
        actors = actors.With(events.States);
        var commitments = _commitments.Find(heading, parse, predicates, times, quantities, actors, attributions, events);

        return new Model.Reading
        {
            Report = heading.Report,
            Sentences = parse.Sentences.Select(sentence => sentence.Span).ToValues(),
            Times = times.Items,
            Quantities = quantities.Items,
            Places = places.Items,
            Actors = actors.Items,
            Attributions = attributions.Items,
            Events = events.Items,
            Commitments = commitments.Items,
            Exchanges = commitments.Exchanges,
            Discrepancies = commitments.Discrepancies,
            Remarks = [.. heading.Remarks, .. times.Remarks, .. quantities.Remarks, .. places.Remarks, .. actors.Remarks, .. attributions.Remarks, .. events.Remarks],
            Provenance = new Provenance(EngineVersion.Current, _lexiconHash, _language.ModelHash),
        };
    }

    /// <summary>Why frames of events whose words stand in the text are silent. Slow; for those who write frames.</summary>
    public IReadOnlyList<SilentFrame> TraceEvents(Report report) => _events.Trace(EventScene(report));

    /// <summary>What could be decided otherwise about the events of a report; for those who learn from annotated ones.</summary>
    internal EventSituation EventSituation(Report report, bool ranked) => _events.Situation(EventScene(report), ranked);

    /// <summary>The passes up to the events, for those who look into that one.</summary>
    internal EventScene EventScene(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var heading = _headings.Find(report);
        var parse = _trees.Mend(_language.Parse(report.Text, heading.Breaks));
        var times = _times.Find(heading, parse);
        var quantities = _quantities.Find(heading, parse, times);
        var places = _places.Find(heading, parse, times);
        var predicates = _predicates.Find(parse);
        var actors = _actors.Find(heading, parse, _chains.Find(heading, parse), places);
        var attributions = _attributions.Find(heading, parse, predicates, times, actors);
        return _events.SceneOf(heading, parse, predicates, times, quantities, places, actors, attributions);
    }
}
