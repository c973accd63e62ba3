using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Contents that are clauses: indirect speech, infinitives, gerunds.</summary>
internal sealed class ClauseContent(Context context, ContentStart starts, ContentEnd ends, AsideContent asides, RelativeContent relatives)
{
    /// <summary>How many tokens the subject of a clause may take where only its verb tells the clause.</summary>
    private const int _subject = 9;

    /// <summary>How far behind a cue the copula may stand that says what was said.</summary>
    private const int _cleft = 8;

    /// <summary>"said that it failed", "it failed, officials said", "the plan, officials said, failed".</summary>
    public bool Clause(Token verb, TokenRange cue, Draft draft) =>
        asides.Read(verb, cue, draft) || Gapped(verb, cue, draft) || Following(verb, cue, draft) || Preceding(verb, cue, draft) || Unparsed(verb, cue, draft);

    /// <summary>"What we know is <em>that the dam holds</em>", "all I ask is <em>that you wait</em>": the clause is what the pronoun before the source stands for.</summary>
    public bool Cleft(Token verb, TokenRange cue, Draft draft)
    {
        var sentence = verb.Sentence.Tokens;
        if (draft.Source is not { } source || source.End > draft.Cue.Start || context.Parse.TokensIn(source).First - 1 is var before && (before < sentence.First || context.Parse[before].Lemma is not ("what" or "all")))
        {
            return false;
        }

        for (var token = cue.End; token + 2 < Math.Min(sentence.End, cue.End + _cleft) && context.Parse[token].Upos != Upos.PUNCT; token++)
        {
            if (context.Parse[token].Lemma is "be" && Syntax.IsFinite(context.Parse[token]))
            {
                var opened = context.Parse[token + 1].Lemma is "that" && FiniteAfter(token + 2, sentence.End) && context.Add(new TokenRange(token + 1, ends.OfLostClause(verb, token + 1)), draft, "cleft", 0.92);
                draft.Cue = opened ? draft.Cue.Union(context.Parse[token].Span) : draft.Cue;
                return opened;
            }
        }

        return false;
    }

    /// <summary>"a rule <em>which</em> she argued <em>helps nobody</em>", "<em>a rule</em> she argued <em>helps nobody</em>": a relative clause whose subject stands before the cue and whose verb right behind it.</summary>
    private bool Gapped(Token verb, TokenRange cue, Draft draft)
    {
        if (draft.Source is not { } source || source.Start > draft.Cue.Start || cue.End >= verb.Sentence.Tokens.End || !Syntax.IsFinite(context.Parse[cue.End]) || !Syntax.IsFinite(verb))
        {
            return false;
        }

        var first = context.Parse.TokensIn(source).First;
        if (first <= verb.Sentence.Tokens.First || context.Parse.TokensIn(source).End != cue.First)
        {
            return false;
        }

        if (context.Parse[first - 1] is { Xpos: "WDT" or "WP", Lemma: "which" or "that" or "who" } pronoun)
        {
            context.Add(new TokenRange(pronoun.Index, first), draft, "clause", 0.7);
        }
        else if (relatives.Contact(verb, draft) is { } end && relatives.Noun(verb, end) is { } noun)
        {
            draft.Parts.Add(noun);
        }
        else
        {
            return false;
        }

        Add(verb, cue.End, draft);
        draft.Shape = "relative-clause";
        return true;
    }

    private bool Following(Token verb, TokenRange cue, Draft draft)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index >= cue.End && IsClause(child, verb) && !IsMainClause(verb, cue, child))
            {
                var first = starts.Of(verb, AfterSource(cue, draft, child.Index), child, ContentStart.IsAddressed(draft.Entry));
                if (!IsParted(cue.End, first) && Add(verb, first, draft))
                {
                    draft.Confidence = 0.9;
                    AddCondition(verb, cue, first, draft);
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>"Asked about the dam, <em>Berg blamed the rain</em>": behind the comma of a participle that opens the sentence stands the report's own clause.</summary>
    private bool IsMainClause(Token verb, TokenRange cue, Token clause)
    {
        if (cue.First != verb.Sentence.Tokens.First || context.Cues.VerbLemma(Syntax.Lower(verb.Lemma)) is "say" || !(Syntax.IsPastParticiple(verb) || verb.Xpos is "VBD" or "VBG" or "JJ"))
        {
            return false;
        }

        for (var token = cue.End + 1; token < Math.Min(context.Yields[clause.Index].First + 1, clause.Index); token++)
        {
            if (context.Parse[token].Form is "," && context.Parse[cue.End].Lemma is not ("that" or "whether"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"<em>If it rains,</em> officials say <em>the dam will break</em>": the condition before the cue belongs to what is said.</summary>
    private void AddCondition(Token verb, TokenRange cue, int first, Draft draft)
    {
        var start = verb.Sentence.Tokens.First;
        var group = draft.Source is { } source && context.Parse.TokensIn(source).First is var speaker && speaker < cue.First ? speaker : cue.First;
        if (context.Parse[start].Lemma is "if" or "unless" && context.Parse[first].Lemma is not "that" && group - 1 > start && context.Parse[group - 1].Form is ","
            && context.Trimmed(new TokenRange(start, group - 1)) is { } condition)
        {
            draft.Parts.Insert(0, condition);
        }
    }

    private bool Add(Token verb, int first, Draft draft) =>
        context.Add(new TokenRange(first, Math.Max(first, ends.OfClause(verb, first))), draft, "clause", 0.7);

    /// <summary>The first token after cue and inverted source.</summary>
    private int AfterSource(TokenRange cue, Draft draft, int before)
    {
        if (draft.SourceHead is { } head && draft.Source is { } source && head >= cue.End && head < before)
        {
            return Math.Min(before, context.Parse.TokensIn(source).End);
        }

        return cue.End;
    }

    /// <summary>Where the tree lost the clause, a "that" soon after the cue, or a subject with its verb, still tells it.</summary>
    private bool Unparsed(Token verb, TokenRange cue, Draft draft)
    {
        var sentence = verb.Sentence.Tokens;
        if (draft.SourceHead is { } head && head >= cue.First && draft.Source is { } agent)
        {
            return AfterAgent(verb, agent, head, draft);
        }

        if (cue.End >= sentence.End)
        {
            return false;
        }

        var first = starts.Of(verb, cue.End, null, ContentStart.IsAddressed(draft.Entry));
        if (draft.SourceHead is not null && !draft.Entry.Patterns.HasFlag(CuePatterns.Object) && starts.LateMark(verb, cue.End) is { } late)
        {
            first = late;
        }

        var opened = first < sentence.End && (draft.SourceHead is not null || Syntax.IsGerund(verb) ? Opens(first, verb, cue, draft) : context.Parse[first].Lemma is "that" or "whether" || (draft.Entry.Strength == "asked" && (context.Parse[first].Xpos is "WP" or "WRB" or "WDT" || context.Parse[first].Lemma is "if")));
        return opened && FiniteAfter(first + 1, sentence.End) && context.Add(new TokenRange(first, Math.Max(first, ends.OfLostClause(verb, first))), draft, "clause", 0.7);
    }

    /// <summary>"was asked by a reader <em>why the port was closed</em>": what opens a clause right behind the agent of a passive.</summary>
    private bool AfterAgent(Token verb, TextSpan agent, int head, Draft draft)
    {
        var end = verb.Sentence.Tokens.End;
        var stop = Math.Min(end - 1, context.Parse.TokensIn(agent).End + 1);
        for (var token = head + 1; SourceReader.IsPassive(verb) && token < stop && context.Parse[token].Upos != Upos.PUNCT; token++)
        {
            if (OpensQuestion(context.Parse[token], draft))
            {
                // The tree may have hung the clause below the agent.
                draft.Source = agent.End > context.Parse[token].Span.Start ? context.Trimmed(context.Parse.TokensIn(agent) with { End = token }) : agent;
                return FiniteAfter(token + 1, end) && Add(verb, token, draft);
            }
        }

        return false;
    }

    private static bool OpensQuestion(Token word, Draft draft) =>
        word.Lemma is "whether" || (word.Lemma is "that" && word.Is("mark")) || (draft.Entry.Strength == "asked" && (word.Lemma is "if" || word.Xpos is "WRB"));

    /// <summary>A "that", a pronoun with its verb, or the subject of a clause behind a verb that takes no thing for its object.</summary>
    private bool Opens(int first, Token verb, TokenRange cue, Draft draft)
    {
        var word = context.Parse[first];
        if (word.Lemma is "that" or "whether" || (word.Lemma is "if" && ContentStart.IsAddressed(draft.Entry)))
        {
            return true;
        }

        if (word.Xpos is "WP" or "WRB" or "WDT" && draft.Entry.Strength == "asked")
        {
            return true;
        }

        if (word.Xpos == "PRP" && first + 1 < context.Parse.Count && Syntax.IsFinite(context.Parse[first + 1]) && (first == cue.End || ContentStart.IsAddressed(draft.Entry)))
        {
            return true;
        }

        if (first == cue.End && !ContentStart.IsAddressed(draft.Entry) && (verb.Child("obj") is not { } thing || context.Yields[thing.Index].First == first) && OpensWithSubject(first, verb.Sentence.Tokens.End))
        {
            return true;
        }

        return ContentStart.StartsPhrase(word) && draft.Entry.Patterns.HasFlag(CuePatterns.BareClause)
            && (!ContentStart.IsAddressed(draft.Entry) || (first > cue.End && (verb.Child("obj") ?? verb.Child("iobj")) is not null));
    }

    /// <summary>"suggests <em>the mayor cannot</em> win", "stating <em>there was</em> no plan": a noun phrase with its verb right behind it.</summary>
    private bool OpensWithSubject(int first, int end)
    {
        for (var token = first; token < Math.Min(end, first + _subject); token++)
        {
            var word = context.Parse[token];
            if (Syntax.IsFinite(word))
            {
                return token > first && (context.Parse[token - 1].Upos is Upos.NOUN or Upos.PROPN || context.Parse[token - 1].Xpos is "EX");
            }

            if (word.Upos is not (Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM) && word.Xpos is not ("PRP$" or "POS" or "EX") && !(word.Upos is Upos.ADP or Upos.CCONJ && token > first))
            {
                return false;
            }
        }

        return false;
    }

    private bool FiniteAfter(int from, int end)
    {
        for (var token = from; token < Math.Min(end, from + Context.Reach); token++)
        {
            if (Syntax.IsFinite(context.Parse[token]))
            {
                return true;
            }
        }

        return false;
    }

    public bool Infinitive(Token verb, TokenRange cue, Draft draft, bool withObject)
    {
        Token? noun = null;
        Token? clause = null;
        foreach (var child in verb.Children)
        {
            if (child.Index < cue.End)
            {
                continue;
            }

            if (child.Is("obj") || child.Is("iobj") || (child.Is("obl") && withObject && Syntax.FirstPreposition(child) is null && !Syntax.IsTemporal(child)))
            {
                noun ??= child;
            }
            else if ((child.Is("xcomp") || child.Is("advcl") || child.Is("ccomp")) && Syntax.HasMark(child, "to"))
            {
                clause ??= child;
            }
        }

        if (clause is not { } infinitive || (withObject && noun is null && draft.Entry.Patterns.HasFlag(CuePatterns.Infinitive)))
        {
            return false;
        }

        var first = withObject && noun is { } from && from.Index < infinitive.Index ? context.Yields[from.Index].First : context.Yields[infinitive.Index].First;
        first = Math.Max(first, cue.End);
        return context.Add(new TokenRange(first, ends.OfInfinitive(verb, first, infinitive.Index)), draft, withObject ? "object-infinitive" : "infinitive", withObject ? 0.87 : 0.85);
    }

    /// <summary>"denied having left", "admitted planning it".</summary>
    public bool Gerund(Token verb, TokenRange cue, Draft draft)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index >= cue.End && (child.Is("xcomp") || child.Is("ccomp") || child.Is("obj")) && IsGerundClause(child) && child.Child("case") is null && child.Child("det") is null)
            {
                return context.Add(new TokenRange(cue.End, ends.OfInfinitive(verb, cue.End, child.Index)), draft, "gerund", 0.8);
            }
        }

        return false;
    }

    /// <summary>"firing", "having fired".</summary>
    private static bool IsGerundClause(Token clause) =>
        Syntax.IsGerund(clause) || (clause.Child("aux") is { } auxiliary && Syntax.IsGerund(auxiliary));

    private bool IsClause(Token child, Token verb)
    {
        if (child.Is("ccomp"))
        {
            return true;
        }

        if (child.Is("parataxis") || child.Is("dep"))
        {
            return child.Child("nsubj") is not null && Syntax.IsFinite(Finite(child)) && !Syntax.HasChild(verb, "ccomp") && !IsReportingAside(child) && !HasDeedBefore(verb, child);
        }

        if (child.Is("advcl"))
        {
            return Syntax.HasMark(child, "that") || Syntax.HasMark(child, "whether");
        }

        return child.Is("xcomp") && !Syntax.HasMark(child, "to") && child.Child("nsubj") is not null;
    }

    /// <summary>"never meant to stay; <em>it rained</em>": the cue has its deed already.</summary>
    private static bool HasDeedBefore(Token verb, Token clause) =>
        verb.Child("xcomp") is { } deed && deed.Index > verb.Index && deed.Index < clause.Index && Syntax.HasMark(deed, "to");

    /// <summary>"he pleaded; <em>the court heard</em> that…": a semicolon parts the words from the cue.</summary>
    private bool IsParted(int from, int first)
    {
        for (var token = from; token < first; token++)
        {
            if (context.Parse[token].Form is ";")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"He agreed to sell it, <em>records show</em>": who says so, set off at the end of a clause or in its middle.</summary>
    private bool IsReportingAside(Token clause)
    {
        var first = context.Yields[clause.Index].First;
        if (!IsMark(first) && (first == 0 || !IsMark(first - 1)))
        {
            return false;
        }

        var next = clause.Index + 1;
        var ends = next >= clause.Sentence.Tokens.End || context.IsPunctuation(next) || clause.Child("iobj") is not null || clause.Child("nsubj") is { } subject && subject.Index > clause.Index;
        return ends && !Syntax.HasMark(clause, "that") && Array.Exists(context.Cues.Verb(Syntax.Lower(clause.Lemma)), entry => entry.Patterns.HasFlag(CuePatterns.Clause));
    }

    private bool IsMark(int token) => context.Parse[token].Form is "," or "—" or "–" or "--";

    private static Token Finite(Token clause) => clause.Child("cop") ?? clause.Child("aux") ?? clause;

    /// <summary>The content stands before the cue, or around it.</summary>
    private bool Preceding(Token verb, TokenRange cue, Draft draft)
    {
        TokenRange whole;
        if (verb.Is("parataxis") && !verb.IsRoot)
        {
            whole = context.Yields[verb.HeadIndex];
        }
        else if (Earlier(verb) is { } earlier)
        {
            whole = context.Yields[verb.Index] with { First = context.Yields[earlier.Index].First };
            whole = whole with { End = Math.Max(cue.End, context.Yields[earlier.Index].End) };
        }
        else
        {
            return false;
        }

        var own = Own(verb, cue, draft);
        var sentence = verb.Sentence.Tokens;
        if ((own.End < sentence.End && context.Parse[own.End].Upos != Upos.PUNCT) || HasMoreToSay(verb, cue))
        {
            return false;
        }

        whole = new TokenRange(Math.Max(whole.First, sentence.First), Math.Min(whole.End, sentence.End));
        if (own.First <= whole.First || context.Trimmed(whole with { End = own.First }) is not { } before)
        {
            return false;
        }

        draft.Parts.Add(before);
        if (own.End < whole.End && context.Trimmed(whole with { First = own.End }) is { } after && HasVerb(new TokenRange(own.End, whole.End)))
        {
            draft.Parts.Add(after);
        }

        draft.Shape = "clause-before";
        draft.Confidence = 0.85;
        return true;
    }

    /// <summary>The cue has an object or complement behind it, so what stands before it is not its content.</summary>
    private static bool HasMoreToSay(Token verb, TokenRange cue)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index >= cue.End && (child.Is("obj") || child.Is("ccomp") || child.Is("xcomp") || (child.Is("obl") && !Syntax.IsTemporal(child) && Syntax.Preposition(child) is "of" or "about" or "for" or "to" or "with")))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasVerb(TokenRange range)
    {
        for (var token = range.First; token < range.End; token++)
        {
            if (context.Parse[token].Upos is Upos.VERB or Upos.AUX)
            {
                return true;
            }
        }

        return false;
    }

    private static Token? Earlier(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index > verb.Index)
            {
                return null;
            }

            // "Asked if he would stay, Berg said no": a participle that opens the sentence is no speech.
            if ((child.Is("ccomp") || (child.Is("parataxis") && child.Child("nsubj") is not null)) && !(child.Index == verb.Sentence.Tokens.First && child.Upos == Upos.VERB && child.Child("nsubj") is null && child.Xpos is "VBN" or "VBD"))
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The cue with its source and adjuncts.</summary>
    private TokenRange Own(Token verb, TokenRange cue, Draft draft)
    {
        int first = cue.First, end = cue.End;
        foreach (var child in verb.Children)
        {
            if (child.Is("ccomp") || (child.Is("parataxis") && child.Index < verb.Index) || child.Is("punct") || child.Is("cc"))
            {
                continue;
            }

            first = Math.Min(first, context.Yields[child.Index].First);
            end = Math.Max(end, context.Yields[child.Index].End);
        }

        _ = draft;
        return new TokenRange(first, end);
    }
}
