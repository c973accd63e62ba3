using System.Text;
using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Headings;
using Chancery.Reading.Places;
using Chancery.Reading.Times;
using Chancery.Tests.Lexicon;

namespace Chancery.Tests.Reading.Places;

/// <summary>
/// Reads the places of sentences written with a tree in short: <c>Moscow/PROPN/2/nsubj said/VERB/0/root</c>; <c>nsubj@B-PER</c>
/// is part of a name too. Sentences are parted by <c>||</c>.
/// </summary>
internal static class PlaceSentence
{
    private static readonly Lazy<PlaceFinder> _finder = new(() => new PlaceFinder(PlaceLexiconFixture.Places));

    public static PlaceMentions Read(string sentences, Func<Parse, TextSpan?>? dateline = null)
    {
        var parse = ParseOf(sentences);
        var report = new Report { Id = "r", Text = parse.Text };
        var heading = new Heading { Report = report, DatelinePlace = dateline?.Invoke(parse) };
        return _finder.Value.Find(heading, parse, new TimeMentions([], []));
    }

    /// <summary>The places as <c>Name=COUNTRY</c>, joined by "; ".</summary>
    public static string Places(string sentences) =>
        string.Join("; ", Read(sentences).Items.Select(place => $"{place.Name}={place.Country ?? "?"}"));

    /// <summary>The names left to the actors pass as <c>Name=COUNTRY</c>, joined by "; ".</summary>
    public static string Governments(string sentences) =>
        string.Join("; ", Read(sentences).LeftToActors.Select(name => $"{name.Name}={name.Country}"));

    public static Parse ParseOf(string sentences)
    {
        var conllu = new StringBuilder();
        foreach (var sentence in sentences.Split("||", StringSplitOptions.TrimEntries))
        {
            var number = 0;
            foreach (var word in sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                number++;
                var parts = word.Split('/');
                var (upos, relation, head) = parts.Length > 3 ? (parts[1], parts[3], parts[2]) : (parts.ElementAtOrDefault(1) ?? "X", "dep", number == 1 ? "0" : "1");
                var misc = relation.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? "Name=" + relation[(at + 1)..] : "_";
                relation = relation.Split('@')[0];
                var lemma = upos == "PROPN" ? parts[0] : LemmaOf(parts[0], upos);
                conllu.Append(null, $"{number}\t{parts[0]}\t{lemma}\t{upos}\t_\t_\t{head}\t{relation}\t_\t{misc}\n");
            }

            conllu.Append('\n');
        }

        return Conllu.ReadParse(conllu.ToString());
    }

    private static string LemmaOf(string form, string upos) => (form, upos) switch
    {
        ("said", _) => "say",
        ("was" or "is" or "were" or "are", _) => "be",
        ("lies", _) => "lie",
        (_, "VERB") when form.EndsWith("ied", StringComparison.Ordinal) => form[..^3] + "y",
        (_, "VERB") when form.EndsWith("sed", StringComparison.Ordinal) || form.EndsWith("ged", StringComparison.Ordinal) => form[..^1],
        (_, "VERB") when form.EndsWith("ed", StringComparison.Ordinal) => form[..^2],
        (_, "NOUN") when form.EndsWith('s') && !form.EndsWith("ss", StringComparison.Ordinal) => form[..^1],
        _ => form.ToLowerInvariant(),
    };
}
