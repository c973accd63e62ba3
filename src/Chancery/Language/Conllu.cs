namespace Chancery.Language;

/// <summary>Reads and writes CoNLL-U, the form in which treebanks and parsers exchange trees.</summary>
public static class Conllu
{
    /// <summary>
    /// Reads all sentences of a CoNLL-U text into one parse. The report's text is rebuilt from the forms and
    /// <c>SpaceAfter=No</c>; names come from <c>Name=B-PER</c> in MISC. Heads left open (<c>_</c>) count as roots.
    /// </summary>
    /// <exception cref="FormatException">A line is not CoNLL-U.</exception>
    public static Parse ReadParse(string conllu)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        var builder = new ConlluParseBuilder();
        foreach (var line in conllu.AsSpan().EnumerateLines())
        {
            builder.Add(line);
        }

        return builder.Build();
    }

    /// <summary>
    /// Writes a parse: per sentence <c># sent_id</c>, <c># text</c>, multiword tokens as ranges, and in MISC
    /// <c>TokenRange=start:end</c> (UTF-16 code units of the text), <c>SpaceAfter=No</c> and <c>Name=B-PER</c>….
    /// </summary>
    public static void Write(Parse parse, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(writer);
        new ConlluWriter(parse, writer).Write();
    }

    /// <summary>
    /// Parses given sentences and tokens: writes <paramref name="conllu"/> again with columns 3 to 8 (and the names in
    /// MISC) filled anew. Comments, multiword ranges, empty nodes and the other columns stay as they are.
    /// </summary>
    /// <exception cref="FormatException">A line is not CoNLL-U.</exception>
    public static void Renew(string conllu, LanguageEngine engine, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(conllu);
        ArgumentNullException.ThrowIfNull(engine);
        ArgumentNullException.ThrowIfNull(writer);
        ConlluRenewer.Renew(conllu, engine, writer);
    }
}
