using Chancery.Language;
using Chancery.Language.Segmentation;
using Chancery.Model;

namespace Chancery.Reading.Predicates;

/// <summary>
/// Finds who acts in the items of resolutions and communiqués, which name nobody: "The Council, 1. Condemns the coup;
/// 2. Calls on…". It is the body that stands before the items, or the subject of the sentence whose colon brings them in.
/// </summary>
internal static class ItemSubjects
{
    private const int Sentences = 30;
    private const int Ending = 6;

    /// <summary>The head of the phrase that names them; null where the verb is no item or nobody is named.</summary>
    public static int? Of(Token token, Parse parse, PredicateDraft?[] drafts)
    {
        if (!IsItem(token, parse))
        {
            return null;
        }

        var sentence = parse.SentenceOf(token.Index).Index;
        for (var index = sentence - 1; index >= Math.Max(0, sentence - Sentences); index--)
        {
            var tokens = parse.Sentences[index].Tokens;
            var root = RootOf(tokens, parse);
            var last = parse[tokens.End - 1].Form;
            if (root.Upos is Upos.NOUN or Upos.PROPN && last is "," or ":")
            {
                return root.Index;
            }

            // "The ministers, meeting in Norville, - condemn the coup; - call on…"
            if (root is { Upos: Upos.VERB, Xpos: "VBG" } && last is "," or ":" && root.Child("nsubj") is { } met)
            {
                return met.Index;
            }

            // "The Council adopted the following decision: The Council, …"
            if (token.Xpos is "VBZ" && drafts[root.Index] is { Surface: [var subject, ..] } && HasColon(tokens, parse))
            {
                return subject;
            }

            // Items stand together, with preambles such as "Recalling its resolution" among them.
            if (!IsItem(root, parse) && root is not { Upos: Upos.VERB, Xpos: "VBG" } && root.Upos is not (Upos.NUM or Upos.PUNCT or Upos.X))
            {
                return null;
            }
        }

        return null;
    }

    private static bool HasColon(TokenRange tokens, Parse parse)
    {
        for (var i = Math.Max(tokens.First, tokens.End - Ending); i < tokens.End; i++)
        {
            if (parse[i].Form is ":")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A verb in the present without a subject, before which only a number or an adverb stands; of several people, behind the mark of an item ("- <em>condemn</em> the coup").</summary>
    private static bool IsItem(Token token, Parse parse)
    {
        var first = parse.SentenceOf(token.Index).Tokens.First;
        var form = token.Xpos switch
        {
            "VBZ" => true,
            "VBP" or "VB" => LineBreaks.BeginsItem(parse[first].Form),
            "VBG" => IsPreamble(token, parse),
            _ => false,
        };
        if (!form || token is not { IsRoot: true, Upos: Upos.VERB } || Syntax.HasChild(token, "nsubj") || Syntax.HasChild(token, "nsubj:pass") || Syntax.HasChild(token, "expl"))
        {
            return false;
        }

        for (var i = first; i < token.Index; i++)
        {
            if (parse[i].Upos is not (Upos.ADV or Upos.AUX or Upos.NUM or Upos.PUNCT or Upos.SYM or Upos.X))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Strongly <em>condemning</em> the attacks," in a line of its own.</summary>
    private static bool IsPreamble(Token token, Parse parse) =>
        parse.SentenceOf(token.Index) is var sentence && parse.OpensLine(sentence) && parse[sentence.Tokens.End - 1].Form is ",";

    private static Token RootOf(TokenRange tokens, Parse parse)
    {
        for (var i = tokens.First; i < tokens.End; i++)
        {
            if (parse[i].IsRoot)
            {
                return parse[i];
            }
        }

        return parse[tokens.First];
    }
}
