using System.Text;
using Chancery.Language;

namespace Chancery.Tests.Reading;

/// <summary>
/// Makes parses from trees written on one line: <c>form/lemma/XPOS/head/relation</c> per token, an empty lemma for the
/// lower-cased form, <c>AUX-VBD</c> where the universal part of speech does not follow from the tag.
/// </summary>
internal static class Tree
{
    public static Parse Parse(string tokens)
    {
        var conllu = new StringBuilder();
        var number = 0;
        foreach (var token in tokens.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (token == "//")
            {
                conllu.Append('\n');
                number = 0;
                continue;
            }

            var parts = token.Split('/');
            var xpos = parts[2].Split('-')[^1];
            var upos = parts[2].Contains('-') ? parts[2].Split('-')[0] : Universal(xpos);
            var lemma = parts[1].Length > 0 ? parts[1] : upos == "PROPN" ? parts[0] : parts[0].ToLowerInvariant();
            conllu.Append($"{++number}\t{parts[0]}\t{lemma}\t{upos}\t{xpos}\t_\t{parts[3]}\t{parts[4]}\t_\t_\n");
        }

        return Conllu.ReadParse(conllu.ToString());
    }

    private static string Universal(string xpos) => xpos switch
    {
        "MD" => "AUX",
        "IN" => "ADP",
        "TO" => "PART",
        "DT" or "PDT" => "DET",
        "CC" => "CCONJ",
        "CD" => "NUM",
        "POS" => "PART",
        "NNP" or "NNPS" => "PROPN",
        "WRB" => "ADV",
        "." or "," or ":" => "PUNCT",
        _ when xpos.StartsWith("VB", StringComparison.Ordinal) => "VERB",
        _ when xpos.StartsWith("NN", StringComparison.Ordinal) => "NOUN",
        _ when xpos.StartsWith("JJ", StringComparison.Ordinal) => "ADJ",
        _ when xpos.StartsWith("RB", StringComparison.Ordinal) => "ADV",
        _ when xpos.StartsWith("PRP", StringComparison.Ordinal) || xpos.StartsWith('W') => "PRON",
        _ when xpos.StartsWith("RP", StringComparison.Ordinal) => "ADP",
        _ => "X",
    };
}
