using Chancery.Model;
using Chancery.Reading.Events;
using Chancery.Scoring.Events;
using Chancery.Scoring.Pairs;

namespace Chancery.Scoring;

/// <summary>Annotated texts of any of the known forms: a table of pairs, PLOVER records, tables of leads, or cases in YAML.</summary>
public sealed class GoldSet
{
    private readonly IReadOnlyList<PairGold>? _pairs;
    private readonly IReadOnlyList<GoldReport> _reports;

    private GoldSet(IReadOnlyList<PairGold>? pairs, IReadOnlyList<GoldReport> reports) => (_pairs, _reports) = (pairs, reports);

    /// <summary>Reads a folder of cases or a file; the form is told by its ending and its first line.</summary>
    /// <param name="path">The folder or the file.</param>
    /// <param name="texts">Where the texts of cases lie that hold none; beside them when not told.</param>
    /// <exception cref="FormatException">The file is of no known form, or one of its lines is not; the message tells which.</exception>
    public static GoldSet Read(string path, string? texts = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (Directory.Exists(path) && Directory.EnumerateFiles(path, "*.tsv").Order(StringComparer.Ordinal).ToList() is { Count: > 0 } tables)
        {
            return new GoldSet(null, [.. tables.SelectMany(LeadFile.Read)]);
        }

        if (Directory.Exists(path) || Path.GetExtension(path) is ".yaml" or ".yml")
        {
            return new GoldSet(null, CaseFolder.Read(path, texts));
        }

        using var reader = File.OpenText(path);
        if (Path.GetExtension(path) is ".json" or ".jsonl")
        {
            return new GoldSet(null, PloverFile.Read(reader));
        }

        var header = File.ReadLines(path).FirstOrDefault() ?? "";
        return LeadFile.IsOne(header) ? new GoldSet(null, LeadFile.Read(path))
            : PairFile.IsOne(header) ? new GoldSet(PairFile.Read(reader), [])
            : throw new FormatException($"{path} is neither a table of pairs (columns marked_sentence and root), nor of leads (text and acts), nor PLOVER records (.json, .jsonl), nor cases (.yaml or a folder of them)");
    }

    /// <summary>Scores with the given readers, each made only when it is needed.</summary>
    public void Score(Func<Func<Report, Model.Reading>> reader, Func<PairCoder> coder, Part part, bool verbose, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(coder);
        if (_pairs is not null)
        {
            new PairScorer(coder().Code).Run(_pairs, part, verbose, output);
        }
        else
        {
            new EventScorer(reader()).Run(_reports, part, verbose, output);
        }
    }
}
