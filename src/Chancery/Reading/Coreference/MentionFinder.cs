using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Lexicon.Actors;
using Chancery.Lexicon.Coreference;
using Chancery.Model;

namespace Chancery.Reading.Coreference;

/// <summary>Finds every phrase that may refer: names, nouns with what belongs to them, pronouns.</summary>
internal sealed class MentionFinder
{
    private static readonly FeaturePart _name = "name";
    private readonly FrozenDictionary<string, char> _firstNames;
    private readonly FrozenDictionary<string, char> _nouns;

    public MentionFinder(SexWord[] sexes, OfficeHolder[] holders)
    {
        _firstNames = FirstNames(sexes, holders).ToFrozenDictionary(StringComparer.Ordinal);
        _nouns = sexes.Where(word => !word.IsName).ToFrozenDictionary(word => word.Word, word => word.Sex[0], StringComparer.Ordinal);
    }

    // Listed names first; else what all holders of offices of that first name agree on.
    private static Dictionary<string, char> FirstNames(SexWord[] sexes, OfficeHolder[] holders)
    {
        var names = holders
            .GroupBy(holder => NameFold.Fold(holder.Person).Split(' ')[0], holder => holder.Female, StringComparer.Ordinal)
            .Where(group => group.Distinct().Count() == 1)
            .ToDictionary(group => group.Key, group => group.First() ? 'f' : 'm', StringComparer.Ordinal);
        foreach (var word in sexes.Where(word => word.IsName))
        {
            names[word.Word] = word.Sex[0];
        }

        return names;
    }

    public List<Mention> Find(Parse parse, int bodyStart, Quotations quotations)
    {
        var extents = new Extents(parse);
        var nameAt = NamesByToken(parse);
        var mentions = new List<Mention>();
        for (var token = 0; token < parse.Count; token++)
        {
            if (parse[token].Span.Start >= bodyStart && Read(parse, token, extents, quotations, nameAt, mentions.Count) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        return mentions;
    }

    private Mention? Read(Parse parse, int token, Extents extents, Quotations quotations, int[] nameAt, int index)
    {
        var view = parse[token];
        switch (view.Upos)
        {
            case Upos.PRON:
                return PronounClass.Of(view) is { } pronoun ? Pronoun(parse, view, pronoun, quotations, index) : null;
            case Upos.ADV when view.Lemma is "here" or "there" && !view.Is("expl"):
                return Pronoun(parse, view, PronounClass.Here, quotations, index);
            case Upos.DET or Upos.NUM or Upos.ADJ when Stands(view):
                return view.Upos == Upos.DET && view.Has("PronType=Dem") && PronounClass.Of(view) is { } demonstrative
                    ? Pronoun(parse, view, demonstrative, quotations, index)
                    : Phrase(parse, view, extents, quotations, nameAt, index);
            case Upos.NOUN or Upos.PROPN when Heads(parse, view, nameAt):
                return Phrase(parse, view, extents, quotations, nameAt, index);
            default:
                return null;
        }
    }

    /// <summary>"the first", "those", "2019": words of other kinds count where a noun would stand.</summary>
    private static bool Stands(Token token) =>
        token.Is("nsubj") || token.Is("obj") || token.Relation is "obl" or "nmod" && token.Child("case") is not null;

    private static bool Heads(Parse parse, Token token, int[] nameAt)
    {
        if (token.Is("flat") || token.Is("fixed") || token.Is("goeswith") || token.Is("nmod:desc") || (token.Relation is "nmod:unmarked" or "obl:unmarked" && token.Upos == Upos.NUM))
        {
            return false;
        }

        // "New York": a part of a name is no mention; "Trump" in "the Trump administration" is one.
        return token.IsRoot || !token.Is("compound") || nameAt[token.Index] < 0 || nameAt[token.Index] != nameAt[token.HeadIndex];
    }

    private static Mention Pronoun(Parse parse, Token token, FeaturePart pronoun, Quotations quotations, int index) => new()
    {
        Index = index,
        Tokens = new TokenRange(token.Index, token.Index + 1),
        Head = token.Index,
        Sentence = token.Sentence.Index,
        Form = MentionForm.Pronoun,
        Class = pronoun,
        Lemma = pronoun,
        Words = [],
        Text = pronoun.Text,
        Number = pronoun.Hash == PronounClass.We.Hash || pronoun.Hash == PronounClass.They.Hash || pronoun.Hash == PronounClass.These.Hash ? GrammaticalNumber.Plural
            : pronoun.Hash == PronounClass.You.Hash || pronoun.Hash == PronounClass.Other.Hash || pronoun.Hash == PronounClass.Here.Hash ? GrammaticalNumber.Unknown : GrammaticalNumber.Singular,
        Sex = pronoun.Hash == PronounClass.He.Hash ? 'm' : pronoun.Hash == PronounClass.She.Hash ? 'f' : '\0',
        Role = Roles.Of(token),
        Governor = token.IsRoot ? "" : token.Head.Lemma.Replace(' ', '_'),
        GovernorToken = token.HeadIndex,
        Quote = quotations.At(token.Index),
        InQuestion = IsQuestion(parse, token.Sentence),
    };

    private Mention Phrase(Parse parse, Token token, Extents extents, Quotations quotations, int[] nameAt, int index)
    {
        var range = extents.Of(token.Index);
        var isName = token.Upos == Upos.PROPN || nameAt[token.Index] >= 0;
        var core = Core(parse, token, range, nameAt, isName);
        var words = Words(parse, core);
        return new Mention
        {
            Index = index,
            Tokens = range,
            Head = token.Index,
            Sentence = token.Sentence.Index,
            Form = isName ? MentionForm.Name : MentionForm.Description,
            Class = isName ? _name : DescriptionClass.Of(token),
            Lemma = isName ? (words.Length > 0 ? words[^1] : "") : Clean(NameFold.Fold(token.Lemma)),
            Words = isName ? words : Modifiers(parse, token),
            Text = string.Join(' ', words),
            Number = isName ? NumberOfName(parse, token, nameAt) : NumberOf(token),
            Sex = isName ? SexOfName(parse, core, words) : _nouns.GetValueOrDefault(NameFold.Fold(token.Lemma)),
            Role = Roles.Of(token),
            Governor = token.IsRoot ? "" : Clean(token.Head.Lemma),
            GovernorToken = token.HeadIndex,
            Quote = quotations.At(token.Index),
            InQuestion = IsQuestion(parse, token.Sentence),
        };
    }

    /// <summary>The name with its title, or article to head.</summary>
    private static TokenRange Core(Parse parse, Token token, TokenRange range, int[] nameAt, bool isName)
    {
        var end = token.Index + 1;
        while (end < range.End && (parse[end].Is("flat") || isName && nameAt[end] >= 0 && nameAt[end] == nameAt[token.Index]))
        {
            end++;
        }

        var first = token.Index;
        while (first > range.First && parse[first - 1].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.NUM && parse[first - 1].HeadIndex >= first)
        {
            first--;
        }

        if (isName)
        {
            var name = token.Index;
            while (name > first && (nameAt[name - 1] >= 0 ? nameAt[name - 1] == nameAt[token.Index] : nameAt[token.Index] < 0 && parse[name - 1].Upos == Upos.PROPN))
            {
                name--;
            }

            first = name;
        }

        return new TokenRange(first, end);
    }

    private static string[] Words(Parse parse, TokenRange range)
    {
        var words = new string[range.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = Clean(NameFold.Fold(parse[range.First + i].Form));
        }

        return words;
    }

    private static string[] Modifiers(Parse parse, Token head)
    {
        var words = new List<string> { Clean(NameFold.Fold(head.Lemma)) };
        foreach (var child in head.Children)
        {
            if (words.Count < 8 && (child.Is("amod") || child.Is("compound") || child.Is("nummod") || child.Is("nmod") || child.Is("acl")) && child.Index != head.Index)
            {
                words.Add(Clean(NameFold.Fold(child.Lemma)));
            }
        }

        return [.. words];
    }

    private static GrammaticalNumber NumberOf(Token token) =>
        token.Child("conj") is not null && token.Child("nummod") is null && token.Upos == Upos.NOUN && token.Has("Number=Sing") ? GrammaticalNumber.Singular
        : token.Has("Number=Plur") ? GrammaticalNumber.Plural
        : token.Has("Number=Sing") ? GrammaticalNumber.Singular
        : GrammaticalNumber.Unknown;

    private static GrammaticalNumber NumberOfName(Parse parse, Token token, int[] nameAt) =>
        nameAt[token.Index] >= 0 && parse.Names[nameAt[token.Index]].Type == NameType.Organisation ? GrammaticalNumber.Unknown : NumberOf(token);

    private char SexOfName(Parse parse, TokenRange core, string[] words)
    {
        // "Mrs. Rahman", "King Ludo": the noun before the name tells.
        if (core.First > 0 && _nouns.TryGetValue(NameFold.Fold(parse[core.First - 1].Form), out var titled))
        {
            return titled;
        }

        foreach (var word in words)
        {
            if (_nouns.TryGetValue(word, out var sex) || words.Length > 1 && _firstNames.TryGetValue(word, out sex))
            {
                return sex;
            }
        }

        return words.Length == 1 ? _firstNames.GetValueOrDefault(words[0]) : '\0';
    }

    private static bool IsQuestion(Parse parse, Sentence sentence)
    {
        for (var token = sentence.Tokens.End - 1; token >= sentence.Tokens.First && token >= sentence.Tokens.End - 3; token--)
        {
            if (parse[token].Form is "?")
            {
                return true;
            }
        }

        return false;
    }

    private static int[] NamesByToken(Parse parse)
    {
        var nameAt = new int[parse.Count];
        Array.Fill(nameAt, -1);
        for (var i = 0; i < parse.Names.Count; i++)
        {
            nameAt.AsSpan(parse.Names[i].Tokens.First, parse.Names[i].Tokens.Count).Fill(i);
        }

        return nameAt;
    }

    // Parts of features are joined by spaces; a very long word tells nothing by its letters.
    private static string Clean(string word) =>
        word.Length > 40 ? "" : word.Contains(' ', StringComparison.Ordinal) || word.Contains('\t', StringComparison.Ordinal) ? word.Replace(' ', '_').Replace('\t', '_') : word;
}
