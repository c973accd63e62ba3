using System.Globalization;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>
/// Scores places on annotated reports: their words, exactly and by overlap; the country; and how many of those found
/// lie within 161 km (100 miles) of where they should. Anaphors ("the region") are not scored.
/// </summary>
internal static class PlaceScorer
{
    private const double Near = 161;

    public static int Run(string[] args)
    {
        if (args is not [var folder, .. var options])
        {
            Console.Error.WriteLine("usage: Chancery.Evaluation places FOLDER [--verbose] [--aside|--tuned]");
            return 1;
        }

        var sums = ScoreFolder(EngineSource.Reader(), folder, options.Contains("--verbose") ? Console.Out : null);
        foreach (var (key, sum) in sums.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (key == "all" || !options.Contains(key == "aside" ? "--tuned" : "--aside"))
            {
                Console.WriteLine($"## {key}\n{sum}");
            }
        }

        return 0;
    }

    /// <summary>The scores of all reports, of those set aside and of the others.</summary>
    public static Dictionary<string, PlaceScore> ScoreFolder(ReportReader reader, string folder, TextWriter? faults)
    {
        var sums = new Dictionary<string, PlaceScore>(StringComparer.Ordinal) { ["all"] = new(), ["aside"] = new(), ["tuned"] = new() };
        foreach (var (name, item) in CaseFiles.Read<RawPlaceCase>(folder))
        {
            var score = ScoreOne(reader, name, item, item.Aside ? null : faults);
            sums["all"].Add(score);
            sums[item.Aside ? "aside" : "tuned"].Add(score);
        }

        return sums;
    }

    private static PlaceScore ScoreOne(ReportReader reader, string name, RawPlaceCase item, TextWriter? faults)
    {
        var reading = reader.Read(ReportFactory.FromText(item.Text));
        var found = reading.Places.Where(place => place.Evidence.Rule != "anaphor").ToList();
        var wanted = PlaceGold.ParseAll(item.Text, item.Places);
        var score = new PlaceScore();
        var left = new List<PlaceMention>(found);
        foreach (var gold in wanted)
        {
            var match = left.Find(place => place.Span.Overlaps(gold.Span));
            if (match is null)
            {
                faults?.WriteLine($"{name}: missed {gold.Words}");
                continue;
            }

            left.Remove(match);
            score.Overlap.Right++;
            score.Exact.Right += match.Span == gold.Span ? 1 : 0;
            score.Country += match.Country == gold.Country ? 1 : 0;
            var near = match.Latitude is { } latitude && match.Longitude is { } longitude && Kilometres(latitude, longitude, gold.Latitude, gold.Longitude) <= Near;
            score.Near += near ? 1 : 0;
            if (!near || match.Country != gold.Country)
            {
                faults?.WriteLine($"{name}: {gold.Words} read as {match.Name}, {match.Country ?? "-"} at {match.Latitude} {match.Longitude}");
            }
        }

        left.ForEach(extra => faults?.WriteLine($"{name}: extra {extra.Span.TextOf(item.Text)}"));
        score.Exact.Found = score.Overlap.Found = found.Count;
        score.Exact.Wanted = score.Overlap.Wanted = wanted.Count;
        return score;
    }

    private static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (phi1, phi2) = (double.DegreesToRadians(latitude1), double.DegreesToRadians(latitude2));
        var cosine = (Math.Sin(phi1) * Math.Sin(phi2)) + (Math.Cos(phi1) * Math.Cos(phi2) * Math.Cos(double.DegreesToRadians(longitude2 - longitude1)));
        return 6371 * Math.Acos(Math.Clamp(cosine, -1, 1));
    }
}

/// <summary>A place that a report should yield.</summary>
internal sealed record PlaceGold(string Words, TextSpan Span, string? Country, double Latitude, double Longitude)
{
    /// <exception cref="FormatException">A line is malformed or its words do not follow in the text.</exception>
    public static List<PlaceGold> ParseAll(string text, IEnumerable<string> lines)
    {
        var places = new List<PlaceGold>();
        var position = 0;
        foreach (var line in lines)
        {
            var parts = line.Split('|', StringSplitOptions.TrimEntries);
            if (parts.Length != 3 || parts[2].Split(' ') is not [var latitude, var longitude])
            {
                throw new FormatException($"Not 'words | country | latitude longitude': {line}");
            }

            var start = text.IndexOf(parts[0], position, StringComparison.Ordinal);
            if (start < 0)
            {
                throw new FormatException($"'{parts[0]}' does not follow in the text.");
            }

            position = start + parts[0].Length;
            places.Add(new PlaceGold(parts[0], new TextSpan(start, position), parts[1] == "-" ? null : parts[1], Degrees(latitude), Degrees(longitude)));
        }

        return places;
    }

    private static double Degrees(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}

/// <summary>What <see cref="PlaceScorer"/> counts.</summary>
internal sealed class PlaceScore
{
    public Score Exact { get; } = new();

    public Score Overlap { get; } = new();

    /// <summary>Of the places whose words overlap: those with the right country.</summary>
    public int Country { get; set; }

    /// <summary>Of the places whose words overlap: those near enough.</summary>
    public int Near { get; set; }

    public double NearShare => Overlap.Right == 0 ? 0 : (double)Near / Overlap.Right;

    public void Add(PlaceScore other)
    {
        Exact.Add(other.Exact);
        Overlap.Add(other.Overlap);
        Country += other.Country;
        Near += other.Near;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"words, exact      {Exact}\nwords, overlapping {Overlap}\ncountry           {Country} of {Overlap.Right}\nwithin 161 km     {Near} of {Overlap.Right} ({NearShare:0.000})");
}
