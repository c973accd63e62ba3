namespace Chancery.Register.World;

/// <summary>What lists show of an event without reading all that tells it.</summary>
/// <param name="Reading">The reading that holds the mention that tells most.</param>
/// <param name="Mention">That mention.</param>
/// <param name="Mentions">How many mentions tell it.</param>
/// <param name="Reports">In how many reports.</param>
/// <param name="Outlets">Of how many outlets; those without a name count once.</param>
/// <param name="Sources">How many of the reports are independent.</param>
/// <param name="First">Publication of the first one; null when none is dated.</param>
/// <param name="Last">Publication of the last one.</param>
/// <param name="Known">The day from which on all of this was known.</param>
/// <param name="IsDenied">True when a report denies it.</param>
internal sealed record EventSummary(
    long Reading, string Mention, int Mentions, int Reports, int Outlets, int Sources, string? First, string? Last, string Known, bool IsDenied)
{
    /// <summary>Of an event with these facets, the one that stands for it first.</summary>
    public static EventSummary Of(IReadOnlyList<Facet> facets, TellingStore tellings)
    {
        if (facets.Count == 1 && tellings.OnlyOne(facets[0].Seq) is { } only)
        {
            return Of(facets[0], only, tellings.ReportOf(only.Reading));
        }

        var told = new Tally(tellings);
        var denied = false;
        foreach (var facet in facets)
        {
            denied |= facet.Status is "denied" or "negated";
            foreach (var telling in tellings.Of(facet.Seq))
            {
                told.Add(telling, isFirst: facet == facets[0]);
            }
        }

        return told.Sum(denied);
    }

    /// <summary>Most events are told once.</summary>
    private static EventSummary Of(Facet facet, Telling telling, ToldReport report) => new(
        telling.Reading, telling.Mention, 1, 1, 1, 1, report.Published, report.Published, report.Known, facet.Status is "denied" or "negated");

    private sealed class Tally(TellingStore tellings)
    {
        private readonly HashSet<long> _reports = [];
        private readonly HashSet<string> _outlets = new(StringComparer.Ordinal);
        private readonly HashSet<string> _stories = new(StringComparer.Ordinal);
        private (Telling Telling, bool IsFirst)? _best;
        private int _mentions;
        private int _sources;
        private bool _hasNameless;
        private string? _first;
        private string? _last;
        private string _known = "";

        public void Add(Telling telling, bool isFirst)
        {
            _mentions++;
            if (_best is not { } best || IsBetter(telling, isFirst, best))
            {
                _best = (telling, isFirst);
            }

            var report = tellings.ReportOf(telling.Reading);
            if (!_reports.Add(report.Number))
            {
                return;
            }

            _hasNameless |= report.Outlet is null;
            if (report.Outlet is { } outlet)
            {
                _outlets.Add(outlet);
            }

            _sources += tellings.StoryOf(report.Number) is not { } story || _stories.Add(story) ? 1 : 0;
            _known = Max(_known, report.Known)!;
            if (report.Published is { } day)
            {
                _first = _first is null || string.CompareOrdinal(day, _first) < 0 ? day : _first;
                _last = Max(_last, day);
            }
        }

        public EventSummary Sum(bool isDenied) => new(
            _best!.Value.Telling.Reading, _best.Value.Telling.Mention, _mentions, _reports.Count, _outlets.Count + (_hasNameless ? 1 : 0), _sources, _first, _last, _known, isDenied);

        private static bool IsBetter(Telling telling, bool isFirst, (Telling Telling, bool IsFirst) best) =>
            isFirst != best.IsFirst ? isFirst
            : telling.Confidence != best.Telling.Confidence ? telling.Confidence > best.Telling.Confidence
            : string.CompareOrdinal(telling.Mention, best.Telling.Mention) < 0;

        private static string? Max(string? one, string? other) => string.CompareOrdinal(one, other) >= 0 ? one : other;
    }
}
