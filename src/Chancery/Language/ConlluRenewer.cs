namespace Chancery.Language;

/// <summary>Fills columns 3 to 8 of given CoNLL-U anew; everything else stays as it was.</summary>
internal static class ConlluRenewer
{
    public static void Renew(string conllu, LanguageEngine engine, TextWriter writer)
    {
        var parse = engine.Parse(Conllu.ReadParse(conllu));
        var names = ConlluWriter.NamesOf(parse);
        var (token, sentence) = (0, -1);
        foreach (var line in conllu.AsSpan().TrimEnd("\r\n").EnumerateLines())
        {
            if (!ConlluParseBuilder.IsWord(line))
            {
                writer.Write(line);
                writer.Write('\n');
                continue;
            }

            if (sentence < 0 || !parse.Sentences[sentence].Tokens.Contains(token))
            {
                sentence++;
            }

            WriteWord(line, parse, token, parse.Sentences[sentence].Tokens.First, names[token], writer);
            token++;
        }

        writer.Write('\n'); // An empty line ends the last sentence, whether the input had it or not.
    }

    private static void WriteWord(ReadOnlySpan<char> line, Parse parse, int token, int first, string? name, TextWriter writer)
    {
        Span<Range> columns = stackalloc Range[10];
        line.Split(columns, '\t');
        writer.Write(line[..columns[1].End.Value]);
        ConlluWriter.WriteAnalysis(writer, parse, token, first);
        writer.Write('\t');
        writer.Write(line[columns[8]]);
        writer.Write('\t');
        writer.Write(MiscOf(line[columns[9]], name));
        writer.Write('\n');
    }

    private static string MiscOf(ReadOnlySpan<char> misc, string? name)
    {
        var parts = misc.ToString().Split('|').Where(part => part.Length > 0 && part != "_" && !part.StartsWith("Name=", StringComparison.Ordinal)).ToList();
        if (name is not null)
        {
            parts.Add("Name=" + name);
        }

        parts.Sort(StringComparer.OrdinalIgnoreCase);
        return parts.Count == 0 ? "_" : string.Join('|', parts);
    }
}
