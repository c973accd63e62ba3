using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Trees;

/// <content>Names: capitals mean something within a sentence.</content>
internal sealed partial class TreeMender
{
    /// <summary>Names that stand within sentences, where a capital letter means something.</summary>
    private static HashSet<string> NamesWithin(Parse parse)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in parse.Names)
        {
            for (var token = name.Tokens.First; name.Type == NameType.Person && token < name.Tokens.End; token++)
            {
                if (parse.SentenceOf(token).Tokens.First != token)
                {
                    names.Add(parse[token].Form.ToString());
                }
            }
        }

        return names;
    }

    /// <summary>"shot <em>Sudesh Amman</em>, 20, dead": who has an age is no place, and is none where only his family name stands.</summary>
    private static void MendPeople(TreeDraft draft)
    {
        var parse = draft.Parse;
        HashSet<string>? families = null;
        for (var i = 0; i < parse.Names.Count; i++)
        {
            if (parse.Names[i] is { Type: not NameType.Person, Tokens.Count: > 1 and <= Gap } name && HasAge(parse, name.Tokens))
            {
                draft.MakePerson(i);
                (families ??= new(StringComparer.Ordinal)).Add(parse[name.Tokens.End - 1].Form.ToString());
            }
        }

        for (var i = 0; families is not null && i < parse.Names.Count; i++)
        {
            if (parse.Names[i] is { Type: not NameType.Person, Tokens: { Count: 1, First: var token } } && families.Contains(parse[token].Form.ToString()) && parse[token].Child("case") is null)
            {
                draft.MakePerson(i);
            }
        }
    }

    /// <summary>", 20," or ", aged 20": in figures, behind a name without a preposition.</summary>
    private static bool HasAge(Parse parse, TokenRange name)
    {
        const int oldest = 120;
        var comma = name.End;
        if (comma + 2 >= parse.Count || parse[comma].Form is not "," || parse[name.First].Child("case") is not null)
        {
            return false;
        }

        var age = comma + (parse[comma + 1].Form is "aged" or "age" ? 2 : 1);
        return age + 1 < parse.Count && int.TryParse(parse[age].Form, out var years) && years is > 0 and < oldest && parse[age + 1].Form is "," or "." or ";" or ")";
    }

    /// <summary>"<em>Saied</em>, for his part, insisted": what the report calls somebody is no verb, though it opens a sentence.</summary>
    private static void MendName(TreeDraft draft, TokenRange sentence, HashSet<string> names)
    {
        var token = sentence.First;
        if (draft.TagOf(token) is not (Upos.VERB or Upos.AUX or Upos.ADJ or Upos.ADV) || !names.Contains(draft.Parse[token].Form.ToString()))
        {
            return;
        }

        var (head, relation) = (draft.HeadOf(token), draft.RelationOf(token));
        draft.MakeName(token);
        if (head > token && draft.TagOf(head) == Upos.VERB && relation is "ccomp" or "advcl" or "csubj" or "parataxis" or "advmod" && draft.ChildOf(head, "nsubj", sentence) < 0)
        {
            draft.Hang(token, head, "nsubj");
        }
    }

    /// <summary>"<em>ECOWAS</em> condemned the coup": among words in small letters three capitals are a name, not an auxiliary.</summary>
    private static void MendAcronym(TreeDraft draft, int token, TokenRange sentence)
    {
        const int least = 3;
        var form = draft.Parse[token].Form;
        if (form.Length < least || form.ContainsAnyExceptInRange('A', 'Z') || !HasSmallLetters(draft, sentence))
        {
            return;
        }

        var (head, wasAuxiliary) = (draft.HeadOf(token), draft.Is(token, "aux"));
        draft.MakeName(token);
        if (!wasAuxiliary || head <= token)
        {
            return;
        }

        if (draft.ChildOf(head, "nsubj", sentence) is >= 0 and var subject)
        {
            draft.Hang(token, subject, "appos"); // "the regional bloc ECOWAS met"
            draft.Hang(subject, head, "nsubj");
        }
        else
        {
            draft.Hang(token, head, "nsubj");
        }

        draft.MakeFinite(head);
    }

    /// <summary>"Theresa <em>May</em> blamed", "<em>May</em> will": in capitals behind a name and right before a past, a participle or an auxiliary no word is a modal.</summary>
    private static void MendModalName(TreeDraft draft, int token, TokenRange sentence)
    {
        var verb = token + 1;
        if (token == sentence.First || verb >= sentence.End || !draft.Is(token, "aux") || draft.XposOf(token) is not ("MD" or "NNP") || !char.IsUpper(draft.Parse[token].Form[0])
            || draft.TagOf(token - 1) != Upos.PROPN || draft.XposOf(verb) is not ("VBD" or "VBN" or "VBZ" or "MD") || (draft.HeadOf(token) != verb && !(draft.TagOf(verb) == Upos.AUX && draft.HeadOf(token) == draft.HeadOf(verb))))
        {
            return;
        }

        draft.MakeName(token);
        draft.Hang(token, draft.Is(token - 1, "flat") ? draft.HeadOf(token - 1) : token - 1, "flat");
        if (draft.XposOf(verb) is "VBN")
        {
            draft.MakeFinite(verb);
        }
    }

    /// <summary>"<em>May</em> met Merkel": before a past form at the beginning no auxiliary, but who did it.</summary>
    private static void MendOpeningName(TreeDraft draft, int token, TokenRange sentence)
    {
        if (token != sentence.First || !draft.Is(token, "aux") || draft.Parse[token].Form is not ("May" or "Will") || draft.HeadOf(token) is var verb && (verb <= token || verb - token > Gap || draft.XposOf(verb) is not ("VBD" or "VBN")) || draft.ChildOf(verb, "nsubj", sentence) >= 0)
        {
            return;
        }

        for (var i = token + 1; i < verb; i++)
        {
            if (draft.TagOf(i) != Upos.ADV)
            {
                return;
            }
        }

        draft.MakeName(token);
        draft.Hang(token, verb, "nsubj");
        draft.MakeFinite(verb);
    }

    /// <summary>"the Palestinian <em>leader</em> Yasir Arafat was criticised": the title right before a name is no second subject.</summary>
    private static void MendTitle(TreeDraft draft, int token, TokenRange sentence)
    {
        var title = token - 1;
        if (title >= sentence.First && draft.Is(title, "nsubj") && draft.HeadOf(title) == draft.HeadOf(token) && draft.TagOf(token) == Upos.PROPN && draft.TagOf(title) == Upos.NOUN
            && char.IsUpper(draft.Parse[token].Form[0]))
        {
            draft.Hang(title, token, "nmod:desc");
        }
    }

    private static bool HasSmallLetters(TreeDraft draft, TokenRange sentence)
    {
        const int near = 40;
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + near); i++)
        {
            if (draft.Parse[i].Upos is Upos.VERB or Upos.NOUN && draft.Parse[i].Form.ContainsAnyInRange('a', 'z'))
            {
                return true;
            }
        }

        return false;
    }
}
