using Chancery.Model;

namespace Chancery.Language;

/// <summary>Reads CoNLL-U into parses, so that passes can be tested on trees written by hand.</summary>
public static class Conllu
{
    /// <summary>
    /// Reads all sentences of a CoNLL-U text into one parse. The report's text is rebuilt from the forms and
    /// <c>SpaceAfter=No</c>; names come from <c>Name=B-PER</c> in MISC.
    /// </summary>
    /// <exception cref="FormatException">A line is not CoNLL-U.</exception>
    public static Parse ReadParse(string conllu)
    {
        var builder = new ConlluParseBuilder();
        foreach (var line in conllu.AsSpan().EnumerateLines())
        {
            builder.Add(line);
        }

        return builder.Build();
    }
}
