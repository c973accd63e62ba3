using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Contents that are noun phrases: "denied the charges", "warned of a war", "was praised by Oman".</summary>
internal sealed class PhraseContent(Context context, ContentEnd ends, RelativeContent relatives)
{
    public bool Object(Token verb, TokenRange cue, Draft draft)
    {
        if (SourceReader.IsPassive(verb))
        {
            return draft.Entry.Patterns != CuePatterns.ThingDoing && PassiveObject(verb, cue, draft);
        }

        if (draft.SourceHead is null)
        {
            return false;
        }

        foreach (var child in verb.Children)
        {
            if (child.Index < cue.End || !IsThing(child, cue, draft.Entry))
            {
                continue;
            }

            if (IsIdiom(verb, child))
            {
                return false;
            }

            var first = Math.Max(cue.End, context.Yields[child.Index].First);
            if (draft.Entry.Patterns == CuePatterns.ThingDoing)
            {
                return first == cue.End && IsSeenDoing(verb, child) && context.Add(new TokenRange(first, ends.OfClause(verb, first)), draft, "object", 0.75);
            }

            var end = WithQuotation(verb, IsTold(draft) ? ends.OfClause(verb, first) : ends.OfPhrase(verb, first, child.Index, draft.Entry.Extend), draft.Entry);
            return (draft.Entry.Patterns.HasFlag(CuePatterns.Object) || RelativeBefore(verb, draft) is not null || IsNamed(verb, child, first, end, draft.Entry))
                && context.Add(new TokenRange(first, end), draft, "object", 0.7);
        }

        if (!draft.Entry.Patterns.HasFlag(CuePatterns.Object) || Syntax.HasChild(verb, "ccomp") || Syntax.HasChild(verb, "xcomp"))
        {
            return false;
        }

        return AddContact(verb, draft) || (RelativeBefore(verb, draft) is { } pronoun && AddRelative(verb, cue, pronoun, draft));
    }

    /// <summary>"<em>three votes</em> she regrets": the noun of a relative clause fills the place of the thing.</summary>
    private bool AddContact(Token verb, Draft draft)
    {
        if (relatives.Contact(verb, draft) is not { } end || relatives.Noun(verb, end) is not { } noun)
        {
            return false;
        }

        draft.Parts.Add(noun);
        draft.Shape = "relative";
        draft.Confidence = 0.6;
        return true;
    }

    /// <summary>"shared <em>his thoughts on</em> the choir": verb and noun are one cue, which the noun reads.</summary>
    private bool IsIdiom(Token verb, Token noun)
    {
        if (noun.Upos != Upos.NOUN || noun.Index + 2 >= context.Parse.Count)
        {
            return false;
        }

        var next = context.Parse[noun.Index + 1];
        return next.Upos is Upos.ADP or Upos.SCONJ && Array.Exists(context.Cues.Noun(Syntax.Lower(noun.Lemma)), entry => CueIndex.IsAmong(entry.Verbs, verb) && entry.Patterns.HasFlag(CuePatterns.Preposition) && entry.Prepositions.Contains(Syntax.Lower(next.Lemma)));
    }

    /// <summary>"the poll shows <em>the mayor ahead, with nine in ten decided</em>": what a document shows is told like a clause.</summary>
    private bool IsTold(Draft draft) =>
        draft.Entry.Strength is "said" && draft.Entry.Extend.Length == 0 && draft.SourceHead is { } head && context.Cues.Channel(Syntax.Lower(context.Parse[head].Lemma)) is { Document: true };

    /// <summary>"called his words on Sunday <em>“childish”</em>": a quotation right behind a thing that is only named is what it is called.</summary>
    private int WithQuotation(Token verb, int end, AttributionCue entry)
    {
        if (!NamesOnly(entry) || end >= verb.Sentence.Tokens.End)
        {
            return end;
        }

        var index = context.Quotations.At(context.Parse[end].Span.Start);
        return index >= 0 && context.Quotations[index].Span.Start == context.Parse[end].Span.Start && !context.Quotations.IsClaimed(index)
            ? Math.Max(end, context.Parse.TokensIn(context.Quotations[index].Span).End)
            : end;
    }

    private bool AddRelative(Token verb, TokenRange cue, int pronoun, Draft draft)
    {
        context.Add(new TokenRange(pronoun, pronoun + 1), draft, "relative", 0.6);
        if (Complement(verb, cue.End, -1, draft.Entry) is { } said)
        {
            context.Add(new TokenRange(cue.End, ends.OfPhrase(verb, cue.End, said.Index)), draft, "relative", 0.7);
        }

        return true;
    }

    /// <summary>"the claims <em>which</em> the ministry denied", "<em>what</em> he called a farce": the pronoun right before the source fills the object's place.</summary>
    private int? RelativeBefore(Token verb, Draft draft)
    {
        if (!verb.Is("acl") || draft.Source is not { } source)
        {
            return null;
        }

        var first = context.Parse.TokensIn(source).First;
        if (first == 0 || first > verb.Index)
        {
            return null;
        }

        var before = context.Parse[first - 1];
        return before.Xpos is "WDT" or "WP" && before.Lemma is "which" or "who" or "whom" or "what" or "that"
            && draft.SourceHead is { } head && !Syntax.IsRelativePronoun(context.Parse[head])
            ? before.Index
            : null;
    }

    /// <summary>"<em>The news</em> angered Oman": the one moved is the source, what moves them the content; the passive has them the other way round.</summary>
    public bool Moves(Token verb, TokenRange cue, Draft draft)
    {
        var passive = SourceReader.IsPassive(verb);
        var moved = passive ? verb.Child("nsubj") : verb.Child("obj");
        if (cue.First == verb.Index && context.Parse[Math.Max(0, cue.First - 1)].Is("mark") || !Syntax.IsFinite(context.Parse[cue.First]) || (!passive && !IsThing(verb.Child("nsubj"))))
        {
            // What a person does to another with a purpose is a deed.
            return false;
        }

        if (moved is not { } experiencer || !IsPerson(experiencer) || experiencer.Index < cue.First != passive || draft.SourceHead is not { } mover || draft.Source is not { } span || mover < cue.First == passive)
        {
            return false;
        }

        draft.Parts.Add(span);
        draft.SourceHead = experiencer.Index;
        draft.Source = context.Trimmed(passive ? context.Yields[experiencer.Index] with { End = Math.Min(cue.First, context.Yields[experiencer.Index].End) } : context.Yields[experiencer.Index]);
        draft.Shape = "moves";
        draft.Confidence = 0.65;
        return true;
    }

    private static bool IsThing(Token? subject) => subject is { } word && word.Upos is not Upos.PROPN && !(word.Upos == Upos.PRON && word.Xpos is "PRP" && word.Lemma is not "it");

    /// <summary>A name, a pronoun of persons or a noun in the plural, as against "it" and things.</summary>
    private static bool IsPerson(Token word) => word.Upos == Upos.PROPN || (word.Upos == Upos.PRON && word.Lemma is not ("it" or "this" or "that" or "which" or "what")) || word.Xpos is "NNS";

    /// <summary>"<em>He</em> is known <em>as a hawk</em>".</summary>
    public bool Passive(Token verb, TokenRange cue, Draft draft) =>
        SourceReader.IsPassive(verb) && PassiveObject(verb, cue, draft);

    private bool IsThing(Token child, TokenRange cue, AttributionCue entry)
    {
        if (child.Is("obj") || child.Is("iobj") || (NamesOnly(entry) && child.Is("xcomp")))
        {
            return !Syntax.IsTemporal(child) || IsDetermined(child, cue) || IsCounted(child);
        }

        return child.Relation == "obl:unmarked" && IsDetermined(child, cue);
    }

    /// <summary>"backed <em>either one of them</em>", "attacked <em>billionaire Berg</em>": a number in letters that stands for persons or things.</summary>
    private static bool IsCounted(Token child) => child.Upos == Upos.NUM && char.IsLetter(child.Form[0]) && (child.Child("nmod") ?? child.Child("flat")) is not null;

    /// <summary>"proposed <em>a shorter week</em>": a stretch of time that is a thing, not a day on which it was said.</summary>
    private bool IsDetermined(Token child, TokenRange cue)
    {
        var first = context.Yields[child.Index].First;
        return first == cue.End && (context.Parse[first].Lemma is "a" or "an" or "the" || context.Parse[first].Xpos is "PRP$");
    }

    private static bool NamesOnly(AttributionCue entry) => !entry.Patterns.HasFlag(CuePatterns.Object);

    /// <summary>"called it a farce", "called Oman “a friend”", "saw the vote as lost": something is said of the thing.</summary>
    private bool IsNamed(Token verb, Token thing, int first, int end, AttributionCue entry)
    {
        if (entry.Patterns.HasFlag(CuePatterns.ThingAs))
        {
            return HasAs(thing.Index + 1, end);
        }

        if (thing.Is("iobj") || thing.Is("xcomp") || Extended(verb, thing, entry) > context.Yields[thing.Index].End
            || (thing.Upos == Upos.PRON && end > thing.Index + 1 && context.Parse[thing.Index + 1].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PUNCT))
        {
            return true;
        }

        if (thing.Child("appos") is { } name && name.Index > thing.Index && context.Parse[context.Yields[name.Index].First].Upos != Upos.PUNCT)
        {
            return true;
        }

        for (var token = first + 1; token < end; token++)
        {
            var quotation = context.Quotations.At(context.Parse[token].Span.Start);
            if (quotation >= 0 && context.Quotations[quotation].Span.Start > context.Parse[first].Span.Start && context.Parse[token - 1].Upos is not (Upos.DET or Upos.ADP))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"found <em>Berg leading</em> the mayor", "found <em>the town empty</em>": right behind the thing stands what it does or is.</summary>
    private bool IsSeenDoing(Token verb, Token thing)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index > thing.Index && (child.Is("xcomp") || child.Is("advcl") || child.Is("ccomp")) && context.Yields[child.Index].First == context.Yields[thing.Index].End && child.Child("mark") is null
                && (child.Upos == Upos.ADJ || child.Xpos is "VB" or "VBG" or "VBN"))
            {
                return true;
            }
        }

        return thing.Upos is Upos.PROPN && thing.Child("acl") is { Xpos: "VBG" } doing && doing.Index > thing.Index && context.Yields[doing.Index].First == doing.Index && context.Parse[doing.Index - 1].Upos != Upos.PUNCT;
    }

    /// <summary>"saw the vote <em>as</em> lost": for verbs that say nothing of a thing without such a word.</summary>
    private bool HasAs(int from, int end)
    {
        for (var token = from; token < end; token++)
        {
            if (context.Parse[token].Lemma is "as")
            {
                return true;
            }
        }

        return false;
    }

    public bool Prepositional(Token verb, TokenRange cue, Draft draft)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index < cue.End || !(child.Is("obl") || child.Is("advcl") || child.Is("obj") || child.Is("xcomp") || child.Is("nmod")))
            {
                continue;
            }

            var preposition = Syntax.FirstPreposition(child);
            if (preposition is not { } word || !draft.Entry.Prepositions.Contains(Syntax.Lower(word.Lemma)))
            {
                continue;
            }

            if (word.Index == cue.End)
            {
                draft.Cue = draft.Cue.Union(word.Span);
            }

            var end = child.Is("advcl") ? ends.OfInfinitive(verb, word.Index + 1, child.Index) : ends.OfPhrase(verb, word.Index + 1, child.Index);
            return context.Add(new TokenRange(word.Index + 1, end), draft, "preposition", 0.75);
        }

        return About(verb, cue, draft);
    }

    /// <summary>"asked the mayor <em>about the flood</em>", "talking at a hall <em>about rye</em>": the tree may hang the phrase below what stands between.</summary>
    private bool About(Token verb, TokenRange cue, Draft draft)
    {
        if (!draft.Entry.Prepositions.Contains("about"))
        {
            return false;
        }

        foreach (var child in verb.Children)
        {
            if (child.Index < cue.End || !(child.Is("obj") || child.Is("iobj") || child.Is("obl")))
            {
                continue;
            }

            foreach (var phrase in child.Children)
            {
                if (phrase.Is("nmod") && phrase.Index > child.Index && Syntax.FirstPreposition(phrase) is { Lemma: "about" } word && word.Index > cue.End)
                {
                    return context.Add(new TokenRange(word.Index + 1, ends.OfPhrase(verb, word.Index + 1, phrase.Index)), draft, "preposition", 0.7);
                }
            }
        }

        return false;
    }

    /// <summary>"The strike failed, citing officials": the object is who says it, the clause around is what is said.</summary>
    public bool SourceObject(Token verb, TokenRange cue, Draft draft)
    {
        if (verb.Child("obj") is not { } source || source.Index < verb.Index || verb.IsRoot || !Syntax.IsGerund(verb)
            || (source.Upos != Upos.PROPN && draft.Entry.Nouns.Length > 0 && !draft.Entry.Nouns.Contains(Syntax.Lower(source.Lemma))))
        {
            return false;
        }

        var sentence = verb.Sentence.Tokens;
        var whole = context.Yields[verb.HeadIndex];
        var rest = new TokenRange(Math.Max(whole.First, sentence.First), cue.First);
        draft.SourceHead = source.Index;
        var range = context.Yields[source.Index];
        draft.Source = context.Trimmed(range);
        return rest.Count > 0 && context.Add(rest, draft, "rest", 0.7);
    }

    /// <summary>
    /// "<em>The plan</em> was praised by Oman", "<em>He</em> is seen <em>as a friend</em>", "<em>Oman</em> was accused <em>of
    /// delay</em>": the subject, with what is said of it behind the verb and its agent.
    /// </summary>
    private bool PassiveObject(Token verb, TokenRange cue, Draft draft)
    {
        if (verb.Child("nsubj") is not { } subject || subject.Index >= cue.First)
        {
            return Reduced(verb, cue, draft);
        }

        var behind = cue.End;
        var agent = draft.SourceHead is { } head && head >= cue.End ? head : -1;
        if (agent >= 0 && draft.Source is { } source && context.Parse[cue.End].Lemma is "by")
        {
            behind = context.Parse.TokensIn(source).End;
        }

        var complement = Complement(verb, behind, agent, draft.Entry);
        if ((agent < 0 && complement is null)
            || !context.Add(context.Yields[subject.Index] with { End = Math.Min(cue.First, context.Yields[subject.Index].End) }, draft, "passive", 0.65))
        {
            return false;
        }

        if (agent < 0)
        {
            draft.Source = null;
            draft.SourceHead = null;
        }

        if (complement is { } said)
        {
            context.Add(new TokenRange(behind, BeforeAgent(behind, ends.OfPhrase(verb, behind, said.Index), agent)), draft, "passive", 0.65);
        }

        return true;
    }

    /// <summary>"was named a friend <em>by the council</em>", "is seen as a friend <em>by many</em>": who holds it so is no part of what is held.</summary>
    private int BeforeAgent(int first, int end, int agent)
    {
        for (var token = first + 1; token + 1 < end; token++)
        {
            var word = context.Parse[token];
            if (word.Lemma is "by" && word.Is("case") && !word.IsRoot && (word.HeadIndex == agent || context.Parse[token + 1].Lemma is "some" or "many" or "most" or "other" or "others"))
            {
                return token;
            }
        }

        return end;
    }

    /// <summary>"<em>a practice</em> criticised by farmers": the noun of a participle whose agent is told.</summary>
    private bool Reduced(Token verb, TokenRange cue, Draft draft)
    {
        if (!verb.Is("acl") || verb.IsRoot || verb.HeadIndex >= cue.First || !draft.Entry.Patterns.HasFlag(CuePatterns.Object) || draft.SourceHead is not { } agent || agent < cue.End || context.Parse[cue.End].Lemma is not "by")
        {
            return false;
        }

        var first = context.Yields[verb.HeadIndex].First;
        while (first < verb.HeadIndex && (context.Parse[first].Is("case") || context.Parse[first].Is("mark") || context.Parse[first].Is("cc") || context.IsPunctuation(first)))
        {
            first++;
        }

        return verb.Head.Child("nsubj") is null && context.Add(new TokenRange(first, cue.First), draft, "passive", 0.65);
    }

    /// <summary>What a passive says of its subject, if it stands right there: "as a friend", "a friend", "of treason".</summary>
    private Token? Complement(Token verb, int behind, int agent, AttributionCue entry)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index < behind || child.Index == agent || context.Yields[child.Index].First != behind)
            {
                continue;
            }

            var named = child.Is("xcomp") || child.Is("obj") || child.Is("ccomp");
            var linked = (child.Is("obl") || child.Is("advcl")) && Syntax.FirstPreposition(child) is { } word && (word.Lemma is "as" || entry.Extend.Contains(Syntax.Lower(word.Lemma)));
            if ((named || linked) && !Syntax.IsTemporal(child))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The end of the object with what is said of it: "called it <em>a mistake</em>", "thanked Oman <em>for its help</em>".</summary>
    private int Extended(Token verb, Token content, AttributionCue entry)
    {
        var end = context.Yields[content.Index].End;
        foreach (var child in verb.Children)
        {
            if (child.Index <= content.Index)
            {
                continue;
            }

            var belongs = child.Is("xcomp") || (entry.Patterns.HasFlag(CuePatterns.ObjectAs) && (child.Is("obj") || child.Is("ccomp"))) || ((child.Is("obl") || child.Is("advcl") || child.Is("nmod"))
                && Syntax.FirstPreposition(child) is { } word && entry.Extend.Contains(Syntax.Lower(word.Lemma)));
            if (belongs)
            {
                end = Math.Max(end, context.Yields[child.Index].End);
            }
        }

        return end;
    }
}
