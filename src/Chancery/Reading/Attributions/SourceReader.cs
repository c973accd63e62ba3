using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Finds the words that name who speaks.</summary>
internal sealed class SourceReader(Context context)
{
    private const int _steps = 8;

    private readonly SourceSpan _spans = new(context);

    /// <summary>The head of the source of a verb cue; null when it is agentless.</summary>
    public int? OfVerb(Token verb)
    {
        if (With(verb) is { } beside)
        {
            return beside;
        }

        var at = verb;
        for (var step = 0; step < _steps; step++)
        {
            if (Own(at) is { } own && (at.Index <= verb.Index || own < verb.Index || HasComma(verb.Index, own)))
            {
                return own;
            }

            if (at.IsRoot)
            {
                break;
            }

            var head = at.Head;
            if (at.Is("acl"))
            {
                if (Syntax.IsPastParticiple(at))
                {
                    return at.Index == verb.Index && IsMistakenPast(verb) ? head.Index : null;
                }

                // "issued a statement saying", "took a moment to praise": who issued it speaks.
                if (IsMeans(at, head) && !IsPassive(head.Head))
                {
                    at = head.Head;
                    continue;
                }

                return head.Index;
            }

            if (!(at.Is("conj") || at.Is("advcl") || at.Is("xcomp") || at.Is("parataxis") || at.Is("ccomp") || at.Is("csubj")) || IsPassive(at))
            {
                break;
            }

            if (at.Is("xcomp") && head.Child("obj") is { } controller && controller.Index < at.Index)
            {
                return controller.Index;
            }

            if (at.Is("ccomp") && Syntax.IsFinite(at))
            {
                break;
            }

            at = head;
        }

        return Carried(verb);
    }

    /// <summary>"It ended with <em>Berg</em> asking why": who does what a gerund behind "with" tells.</summary>
    private int? With(Token verb)
    {
        if (!Syntax.IsGerund(verb) || verb.Index < 2)
        {
            return null;
        }

        var last = verb.Index - 1;
        var first = last;
        while (first > 0 && verb.Index - first < _steps && context.Parse[first].Upos is Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.NUM)
        {
            first--;
        }

        if (first == last || context.Parse[last].Upos is not (Upos.PROPN or Upos.NOUN) || context.Parse[first].Lemma is not "with")
        {
            return null;
        }

        var head = context.Parse[last];
        while (!head.IsRoot && head.HeadIndex > first && head.HeadIndex < last)
        {
            head = head.Head;
        }

        return head.Index;
    }

    /// <summary>"The host <em>recalled</em> that it rained": a participle with a clause of its own is a past tense that the tagger mistook.</summary>
    private bool IsMistakenPast(Token verb) =>
        verb.Index + 1 < context.Parse.Count && verb.Child("aux") is null
        && Array.Exists(context.Cues.Verb(Syntax.Lower(verb.Lemma)), entry => entry.Patterns.HasFlag(CuePatterns.Clause) && !ContentStart.IsAddressed(entry))
        && (verb.Child("ccomp") is { } clause ? clause.Index > verb.Index : context.Parse[verb.Index + 1].Lemma is "that");

    private bool HasComma(int from, int to)
    {
        for (var token = from + 1; token < to; token++)
        {
            if (context.Parse[token].Form is ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "The plan failed, said the mayor.": a noun phrase without a verb behind a cue that a comma sets off from a clause
    /// speaks, whatever the tree makes of it; null when the cue is not inverted.
    /// </summary>
    public int? AfterCue(Token verb, TokenRange cue)
    {
        var (first, end) = verb.Sentence.Tokens;
        if (cue.Count != 1 || cue.First - 2 < first || cue.End >= end || !Syntax.IsFinite(verb) || context.Parse[cue.First - 1].Form is not ","
            || context.Parse[cue.End].Upos is not (Upos.PROPN or Upos.DET or Upos.ADJ or Upos.NOUN) || HasSubjectBefore(verb) || (!HasFinite(Math.Max(first, cue.First - Context.Reach), cue.First - 1) && !IsSetOff(cue.End, end)))
        {
            return null;
        }

        var stop = cue.End;
        int? head = null;
        while (stop < end && context.Parse[stop].Upos != Upos.PUNCT && !context.Parse[stop].Xpos.StartsWith('W'))
        {
            var word = context.Parse[stop];
            if (word.Upos is Upos.VERB or Upos.AUX)
            {
                return null;
            }

            if (word.Upos is Upos.PROPN or Upos.NOUN && (head is null || word.HeadIndex == verb.Index || word.IsRoot))
            {
                head = stop;
            }

            stop++;
        }

        return head;
    }

    /// <summary>"And the mayor, said <em>Berg and others,</em> never forgets": names between cue and comma.</summary>
    private bool IsSetOff(int token, int end)
    {
        var first = token;
        while (token < end && ((context.Parse[token].Upos == Upos.PROPN && !Syntax.IsTemporal(context.Parse[token])) || (token > first && (context.Parse[token].Upos == Upos.CCONJ || context.Parse[token].Lemma is "other" or "others"))))
        {
            token++;
        }

        return token > first && token < end && context.Parse[token].Form is ",";
    }

    /// <summary>"Berg (Oslo) said <em>the minister</em> is ill": a subject behind the cue with a verb of its own right behind it is the content's.</summary>
    public bool IsOfContent(Token verb, TokenRange cue, int subject)
    {
        if (subject < cue.End || !Syntax.IsFinite(verb) || cue.First == verb.Sentence.Tokens.First || context.IsPunctuation(cue.First - 1) && context.Parse[cue.First - 1].Form is not ")")
        {
            return false;
        }

        var next = context.Yields[subject].End;
        return next < verb.Sentence.Tokens.End && context.Yields[subject].First == cue.End && Syntax.IsFinite(context.Parse[next]) && NearBefore(cue) is not null;
    }

    /// <summary>The name or pronoun right before the cue, or before a bracket there; null when something else stands there.</summary>
    public int? NearBefore(TokenRange cue)
    {
        var token = cue.First - 1;
        if (token >= 0 && context.Parse[token].Form is ")")
        {
            while (token > 0 && cue.First - token < 8 && context.Parse[token].Form is not "(")
            {
                token--;
            }

            token--;
        }

        return token >= 0 && context.Parse[token].Upos is Upos.PROPN or Upos.NOUN or Upos.PRON && !Syntax.IsTemporal(context.Parse[token]) ? token : null;
    }

    private bool HasSubjectBefore(Token verb) =>
        verb.Child("nsubj") is { } subject && subject.Index < verb.Index && subject.Index >= verb.Index - 12 && !IsBrokenOff(verb, subject);

    /// <summary>"The mayor<em>,</em> said Berg<em>,</em> never forgets": no comma before that behind the subject, so that none is an apposition's, and names up to the next one.</summary>
    private bool IsBrokenOff(Token verb, Token subject)
    {
        for (var token = verb.Sentence.Tokens.First; token < verb.Index - 1; token++)
        {
            if (context.Parse[token].Form is "," || Syntax.IsFinite(context.Parse[token]))
            {
                return false;
            }
        }

        return subject.Index < verb.Index - 1 && IsSetOff(verb.Index + 1, verb.Sentence.Tokens.End);
    }

    private bool HasFinite(int from, int end)
    {
        for (var token = from; token < end; token++)
        {
            if (Syntax.IsFinite(context.Parse[token]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// "The mayor, a baker by trade, said": where the tree lost the subject of a finite cue, the noun phrase that begins
    /// its sentence and reaches up to it; null when something else stands there.
    /// </summary>
    public int? BeforeCue(Token verb, TokenRange cue)
    {
        var first = verb.Sentence.Tokens.First;
        if (!Syntax.IsFinite(context.Parse[cue.First]) || IsPassive(verb) || context.Quotations.At(verb.Span.Start) >= 0 || cue.First == first)
        {
            return null;
        }

        return Leading(first, cue) ?? OfParticiple(verb, cue) ?? RightBefore(first, cue);
    }

    /// <summary>"New polls <em>released</em> in May showed": a participle taken for a past tense holds the subject.</summary>
    private int? OfParticiple(Token verb, TokenRange cue)
    {
        foreach (var child in verb.Children)
        {
            if (child.Is("advcl") && child.Index < cue.First && child.Child("nsubj") is { } subject && subject.Index < child.Index && child.Child("mark") is null && child.Xpos is "VBD" or "VBN"
                && !HasComma(subject.Index, cue.First))
            {
                return subject.Index;
            }
        }

        return verb.Is("ccomp") && !verb.IsRoot && verb.HeadIndex < cue.First && verb.Head.Xpos is "VBD" or "VBN" && verb.Child("mark") is null && verb.Head.Child("nsubj") is { } holder && holder.Index < verb.HeadIndex
            && !HasComma(holder.Index, cue.First)
            ? holder.Index
            : null;
    }

    /// <summary>"In an email, Berg, a former judge, defended": the noun phrase right before the cue or before the apposition there.</summary>
    private int? RightBefore(int first, TokenRange cue)
    {
        var end = cue.First - 1;
        if (context.Parse[end].Form is ",")
        {
            end--;
            while (end > first && cue.First - end < 30 && context.Parse[end].Form is not ",")
            {
                if (Syntax.IsFinite(context.Parse[end]))
                {
                    return null;
                }

                end--;
            }

            if (end <= first || context.Parse[end].Form is not ",")
            {
                return null;
            }

            end--;
        }

        var word = context.Parse[end];
        if (word.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON) || Syntax.IsTemporal(word))
        {
            return null;
        }

        while (!word.IsRoot && word.HeadIndex < word.Index && word.HeadIndex >= first && word.Head.Upos is Upos.NOUN or Upos.PROPN && !HasComma(word.HeadIndex, word.Index))
        {
            word = word.Head;
        }

        var start = Math.Max(first, context.Yields[word.Index].First);
        while (start < word.Index && context.IsPunctuation(start))
        {
            start++;
        }

        return start <= word.Index && !context.Parse[start].Is("case") && (start == first || context.Parse[start - 1].Upos is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ) ? word.Index : null;
    }

    private int? Leading(int first, TokenRange cue)
    {
        if (cue.First - first > 30
            || context.Parse[first].Upos is not (Upos.PROPN or Upos.NOUN or Upos.DET or Upos.ADJ or Upos.PRON or Upos.NUM))
        {
            return null;
        }

        for (var token = first; token < cue.First; token++)
        {
            var word = context.Parse[token];
            if (word.Form is ",")
            {
                return context.Parse[cue.First - 1].Form is "," ? token - 1 : null;
            }

            if (word.Upos is Upos.VERB or Upos.AUX || word.Form is ":" or ";")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The head of the source of a noun cue: whose claim it is.</summary>
    public int? OfNoun(Token noun)
    {
        Token? by = null;
        foreach (var child in noun.Children)
        {
            if (child.Is("nmod:poss"))
            {
                return child.Index;
            }

            if (child.Is("nmod") && Syntax.Preposition(child) is "by" or "from" or "among")
            {
                by ??= child;
            }
        }

        if (by is { } source)
        {
            return source.Index;
        }

        // "rejected the claim that": the verb answers what others have said.
        if (noun.Is("obj") && !noun.IsRoot && context.Cues.Verb(Syntax.Lower(noun.Head.Lemma)).Length > 0)
        {
            return null;
        }

        if (context.Predicates.At(noun.Index) is { } predicate && predicate.Subjects.Count > 0)
        {
            return predicate.Subjects[0];
        }

        // "made a statement that", "issued a warning": the subject of the verb it is the object of.
        if (noun.Is("obj") && !noun.IsRoot && !IsPassive(noun.Head))
        {
            return OfVerb(noun.Head);
        }

        foreach (var child in noun.Children)
        {
            if ((child.Is("compound") || child.Is("amod")) && child.Upos == Upos.PROPN)
            {
                return child.Index;
            }
        }

        return null;
    }

    /// <summary>The words that name the source under a head.</summary>
    /// <param name="head">The token that heads the phrase.</param>
    /// <param name="notAfter">The first token that cannot belong to it: the cue where the source stands before it.</param>
    /// <param name="notBefore">The first token that can belong to it: the one after the cue where the source stands after it.</param>
    public TextSpan SpanOf(int head, int notAfter, int notBefore)
    {
        var token = context.Parse[head];
        if (IsThat(token) && Antecedent(token) is { } antecedent && antecedent < head)
        {
            return SpanOf(antecedent, head, 0);
        }

        return Syntax.IsRelativePronoun(token) || (token.Upos == Upos.PRON && token.Children.Count == 0)
            ? token.Span
            : _spans.Of(head, notAfter, notBefore);
    }

    private bool IsMeans(Token clause, Token noun) =>
        noun.Is("obj") && !noun.IsRoot && noun.HeadIndex < noun.Index
        && (Syntax.HasMark(clause, "to") || context.Cues.Channel(Syntax.Lower(noun.Lemma)) is { Document: true });

    private static bool IsThat(Token token) => token.Lemma is "that" && Syntax.IsRelativePronoun(token);

    private static int? Antecedent(Token pronoun)
    {
        var at = pronoun;
        for (var step = 0; step < _steps && !at.IsRoot; step++)
        {
            if (at.Is("acl"))
            {
                return at.HeadIndex;
            }

            at = at.Head;
        }

        return null;
    }

    public static bool IsPassive(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Is("aux:pass") || child.Is("nsubj:pass"))
            {
                return true;
            }
        }

        // Where the tree was mended, the tag is surer than the features.
        return verb.Xpos is not "VBD" && verb.Has("Voice=Pass");
    }

    /// <summary>The subject, or the agent of a passive. What stands inside a quotation does not speak outside of it.</summary>
    private int? Own(Token verb)
    {
        var passive = IsPassive(verb);
        var quotation = context.Quotations.At(verb.Span.Start);
        int? best = null;
        foreach (var child in verb.Children)
        {
            // A subject before the verb is surer than one behind it, which may be that of the content.
            if (!passive && child.Is("nsubj") && !child.Is("nsubj:pass") && context.Quotations.At(child.Span.Start) == quotation
                && (best is not { } known || known < verb.Index == child.Index < verb.Index))
            {
                best = best is null || child.Index < verb.Index ? child.Index : best;
            }

            // "critics have in particular noted": the tree may hang the subject below the auxiliary.
            if (!passive && child.Is("aux") && child.Index < verb.Index && child.Child("nsubj") is { } carried)
            {
                best ??= carried.Index;
            }

            if (child.Relation == "obl:agent" || ((passive || Syntax.IsPastParticiple(verb)) && child.Is("obl") && Syntax.Preposition(child) == "by" && !Syntax.IsTemporal(child)))
            {
                return best ?? child.Index;
            }
        }

        return best;
    }

    private int? Carried(Token verb) =>
        context.Predicates.At(verb.Index) is { Subjects.Count: > 0 } predicate ? predicate.Subjects[0] : null;
}
