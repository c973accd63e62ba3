using Chancery.Language;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Knows at which words content ends and the report speaks again.</summary>
internal sealed class RunStops(Context context)
{
    /// <summary>How far a subject may stand before its verb when the next clause is asked whether it is another cue.</summary>
    private const int _window = 8;

    /// <summary>How many tokens an apposition has at least that the report adds; a shorter one ("the nominee") only names.</summary>
    private const int _remark = 6;

    public bool StopsAt(ContentRun run, int token)
    {
        var word = context.Parse[token];
        if (word.Form is ";" or ")")
        {
            return true;
        }

        if (run.Kind == ContentKind.Phrase && word.Form is "(" && token + 1 < run.Limit && context.Parse[token + 1].Upos == Upos.SCONJ)
        {
            return true;
        }

        if (run.Kind == ContentKind.Phrase && word.Form is "," or "and" or "or" or "but" && JoinsModifiers(run, token))
        {
            return false;
        }

        if (word.Form is "," && JoinsPlaces(token))
        {
            return false;
        }

        if (word.Form is ",")
        {
            return token + 1 < run.Limit && AfterComma(run, token + 1) && !(run.Kind == ContentKind.Phrase && IsList(run, token));
        }

        if (IsDash(word))
        {
            return run.Kind == ContentKind.Phrase || (!IsPaired(run, token) && !AddsClause(run, token + 1)) || AfterComma(run, token + 1);
        }

        if (word.Form is ":")
        {
            return run.Kind != ContentKind.Clause && OpensQuotation(token + 1);
        }

        if (IsCoordinator(word))
        {
            return AfterCoordinator(run, token);
        }

        return run.Kind switch
        {
            ContentKind.Phrase => IsAside(run, word) || IsMainCue(run, word),
            ContentKind.Infinitive => IsMainCue(run, word),
            _ => false,
        };
    }

    /// <summary>"An envoy who spoke on the phone to discuss the plan <em>said</em>": behind a thing, the cue that the subject before it was waiting for.</summary>
    private bool IsMainCue(ContentRun run, Token word) =>
        word.Upos == Upos.VERB && word.Xpos is "VBD" or "VBZ" && IsCue(word) && context.Parse[word.Index - 1].Upos == Upos.NOUN && !Below(word, run, run.Head) && word.Child("nsubj") is { } subject && subject.Index < run.First;

    /// <summary>"a nasty <em>and</em> divisive man", "a generous<em>,</em> careful host": what stands before belongs to a noun still to come.</summary>
    private bool JoinsModifiers(ContentRun run, int token)
    {
        if (token - 1 < run.First || token + 1 >= run.Limit)
        {
            return false;
        }

        var (word, before, after) = (context.Parse[token], context.Parse[token - 1], context.Parse[token + 1]);
        return (word.Form is "," && before.Is("amod") && !before.IsRoot && before.HeadIndex > token)
            || (word.Form is "," && before.Upos == Upos.ADJ && context.Parse[run.First].Upos == Upos.DET && run.First == token - 2)
            || before.Upos is Upos.ADJ or Upos.VERB && !Syntax.IsFinite(before) && after.Upos is Upos.ADJ or Upos.VERB or Upos.ADV && !Syntax.IsFinite(after)
            && ((before.Is("amod") && !before.IsRoot && before.HeadIndex > token) || (before.Upos == Upos.ADJ && after.Is("amod") && after.HeadIndex > after.Index));
    }

    /// <summary>"a hall in Bergen<em>,</em> Norway": a place and the land it lies in.</summary>
    private bool JoinsPlaces(int comma) =>
        comma > 0 && comma + 1 < context.Parse.Count && context.Parse.NameAt(comma - 1) is { Type: NameType.Location } && context.Parse.NameAt(comma + 1) is { Type: NameType.Location }
        && (comma + 2 >= context.Parse.Count || context.Parse[comma + 2].Upos is not Upos.CCONJ);

    /// <summary>"his tactics<em>,</em> his judgment and his record": noun phrases up to one that "and" brings in.</summary>
    private bool IsList(ContentRun run, int comma)
    {
        if (context.Parse[comma - 1].Upos == Upos.PROPN && context.Parse[comma + 1].Upos == Upos.DET)
        {
            return false;
        }

        var nouns = false;
        for (var token = comma + 1; token < run.Limit; token++)
        {
            var word = context.Parse[token];
            if (word.Form is "," || IsCoordinator(word))
            {
                if (!nouns || (IsCoordinator(word) && (word.Lemma is not ("and" or "or") || token + 1 >= run.Limit || !StartsNoun(context.Parse[token + 1]) || HasFinite(token + 1, Math.Min(run.Limit, token + _window)))))
                {
                    return false;
                }

                if (IsCoordinator(word))
                {
                    return true;
                }

                nouns = false;
                continue;
            }

            nouns |= word.Upos is Upos.NOUN or Upos.PROPN;
            if (word.Upos is Upos.AUX or Upos.SCONJ or Upos.PRON || (word.Upos == Upos.VERB && !word.Is("amod")) || (token == comma + 1 && !StartsNoun(word)))
            {
                return false;
            }
        }

        return false;
    }

    private static bool StartsNoun(Token word) => word.Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM || word.Xpos is "PRP$";

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
    /// "called it “a mistake,” although…": a comma before the closing mark shows that the report goes on in its own words,
    /// unless more of the quotation follows.
    /// </summary>
    public bool StopsAfterQuotation(ContentRun run, int token)
    {
        var word = context.Parse[token];
        if (IsCoordinator(word) && token + 1 < run.Limit && OpensQuotation(token + 1))
        {
            return false;
        }

        return run.Kind != ContentKind.Clause || (word.Upos is Upos.CCONJ or Upos.PRON && !OpensQuotation(token))
            || word.Lemma is "while" or "although" or "though" or "as" or "when" || Syntax.IsGerund(word) || AfterComma(run, token);
    }

    /// <summary>"was fair — and it shows": what a dash and a coordinator add belongs to what is said.</summary>
    private bool AddsClause(ContentRun run, int token) => run.Kind == ContentKind.Clause && token + 1 < run.Limit && IsCoordinator(context.Parse[token])
        && context.Parse[token + 1].Upos is Upos.SCONJ or Upos.PART or Upos.ADV or Upos.ADP or Upos.VERB or Upos.AUX or Upos.PRON or Upos.ADJ
        && !(context.Parse[token + 1].Upos == Upos.ADJ && context.Parse[token + 1].Lemma is not "more");

    /// <summary>A second dash before the end closes what the first one opens; a single one sets the report's own remark off.</summary>
    private bool IsPaired(ContentRun run, int token)
    {
        for (var other = token + 1; other < run.Limit; other++)
        {
            if (IsDash(context.Parse[other]))
            {
                return true;
            }
        }

        for (var other = token - 1; other > run.First; other--)
        {
            if (IsDash(context.Parse[other]))
            {
                return true;
            }
        }

        return false;
    }

    private bool AfterComma(ContentRun run, int token)
    {
        if (token >= run.Limit)
        {
            return false;
        }

        var word = context.Parse[token];
        if (word.Xpos is "WDT" or "WP" && LeadsToCue(run, token + 1))
        {
            return true;
        }

        if (word.Form is "according" || (Syntax.IsGerund(word) && IsOwnCue(word)) || IsMistakenGerund(run, token) || IsReportingAside(run, token))
        {
            return true;
        }

        if (IsCoordinator(word) || word.Lemma is "while" or "though" or "although" or "whereas")
        {
            return AfterCoordinator(run, token) || (run.Kind != ContentKind.Clause && !InsideHead(run, token));
        }

        if (Adds(word) || (run.Kind == ContentKind.Infinitive && word.Xpos == "VB"))
        {
            return false;
        }

        return run.Kind switch
        {
            ContentKind.Clause => (IsRemark(token) && !HasComma(token, run.Limit)) || IsLastApposition(run, token) || IsComparison(run, token),
            ContentKind.Infinitive => word.Upos != Upos.ADP && !IsListed(run, token),
            _ => Syntax.IsGerund(word) || Syntax.IsRelativePronoun(word) || Syntax.IsFinite(word) || word.Upos is Upos.PRON or Upos.ADV or Upos.SCONJ || !InsideHead(run, token),
        };
    }

    /// <summary>", which…" behind anything, ", who…" behind a name: a relative clause that tells the reader more.</summary>
    private bool IsRemark(int token) =>
        context.Parse[token] is { Lemma: "which", Xpos: "WDT" } || (context.Parse[token] is { Lemma: "who", Xpos: "WP" } && context.Parse[token - 2].Upos == Upos.PROPN);

    /// <summary>"to run against the mayor<em>, a former judge.</em>": what ends a sentence as an apposition without a verb is the report's own remark.</summary>
    private bool IsLastApposition(ContentRun run, int token)
    {
        if (run.Limit - token < _remark || context.Parse[token].Lemma is not ("a" or "an" or "the") || context.Parse[token - 2].Upos is not (Upos.NOUN or Upos.PROPN))
        {
            return false;
        }

        var relative = false;
        for (var next = token; next < run.Limit; next++)
        {
            var word = context.Parse[next];
            relative |= Syntax.IsRelativePronoun(word) || Syntax.IsPastParticiple(word);
            if (word.Form is "," or ":" || IsDash(word) || (!relative && (Syntax.IsFinite(word) || IsCoordinator(word))))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"will not back the mayor<em>, as have</em> her friends", "nine in ten agree<em>, compared with</em> six": what the report sets beside it.</summary>
    private bool IsComparison(ContentRun run, int token) =>
        token + 1 < run.Limit && ((context.Parse[token].Form is "compared" && context.Parse[token + 1].Lemma is "with") || (context.Parse[token].Lemma is "as" && context.Parse[token + 1].Upos == Upos.AUX));

    private bool HasComma(int from, int limit)
    {
        for (var token = from; token < limit; token++)
        {
            if (context.Parse[token].Form is ",")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>", <em>warning</em> that it might fail": a participle that the tagger took for a noun.</summary>
    private bool IsMistakenGerund(ContentRun run, int token) =>
        token + 1 < run.Limit && context.Parse[token].Upos == Upos.NOUN && context.Parse[token].Form.EndsWith("ing") && context.Parse[token + 1].Lemma is "that";

    /// <summary>", including…", ", such as…", ", especially…": more of the thing.</summary>
    private static bool Adds(Token word) => word.Lemma is "include" or "such" or "especially" or "particularly" or "like" or "notably" or "namely";

    /// <summary>"and accused", "but they denied": a further cue of the same or another speaker; or a clause beside the cue.</summary>
    private bool AfterCoordinator(ContentRun run, int token)
    {
        if (token + 1 < run.Limit && ((run.Kind == ContentKind.Phrase && IsBesideCue(run, context.Parse[token + 1])) || IsSecondParticiple(run, context.Parse[token + 1])))
        {
            return true;
        }

        var verb = token + 1;
        while (verb < run.Limit && verb <= token + _window && !Syntax.IsFinite(context.Parse[verb]))
        {
            if (context.Parse[verb].Form is "," or ";" or ":" || (run.Kind == ContentKind.Phrase && verb > token + 1 && StartsNoun(context.Parse[token + 1]) && (Syntax.IsRelativePronoun(context.Parse[verb]) || context.Parse[verb].Upos == Upos.SCONJ)))
            {
                return false;
            }

            verb++;
        }

        if (verb >= run.Limit || verb > token + _window || context.Parse[token + 1].Lemma is "that" or "if" or "when")
        {
            return false;
        }

        var finite = context.Parse[verb];
        var bare = verb == token + 1 || (verb == token + 2 && context.Parse[token + 1].Upos is Upos.ADV or Upos.PART);
        var main = Main(finite);
        if (bare && main.Xpos is "VBD" or "VBZ" && main.Is("conj") && main.HeadIndex == run.Cue.Index && Array.Exists(context.Cues.Verb(Syntax.Lower(main.Lemma)), entry => entry.Strength is "judged" or "refused"))
        {
            return true;
        }

        if (IsCue(main) && (bare ? main.Xpos is "VBD" or "VBZ" : context.Parse[token - 1].Form is ","))
        {
            return bare || !Syntax.HasMark(main, "that");
        }

        if (run.Kind != ContentKind.Clause)
        {
            return bare ? main.HeadIndex < run.First || !main.Is("conj") : !InsideHead(run, main.Index);
        }

        return !bare && context.Parse[token - 1].Form is "," && main.Is("conj") && main.HeadIndex == run.Cue.Index;
    }

    /// <summary>"criticising the plan <em>and calling</em> for another": a verb beside the cue.</summary>
    private static bool IsBesideCue(ContentRun run, Token word) =>
        word.Upos == Upos.VERB && word.Is("conj") && word.HeadIndex == run.Cue.Index;

    /// <summary>"telling them that it failed <em>and questioning</em> why".</summary>
    private bool IsSecondParticiple(ContentRun run, Token word) => Syntax.IsGerund(run.Cue) && Syntax.IsGerund(word) && IsCue(word);

    /// <summary>The verb that an auxiliary stands with.</summary>
    private static Token Main(Token finite) =>
        finite.Is("aux") || finite.Is("cop") ? finite.IsRoot ? finite : finite.Head : finite;

    /// <summary>", which he called a mistake": what another cue of the report says of the content.</summary>
    private bool LeadsToCue(ContentRun run, int token)
    {
        for (var verb = token; verb < run.Limit && verb < token + _window; verb++)
        {
            if (context.Parse[verb].Upos == Upos.PUNCT)
            {
                return false;
            }

            if (Syntax.IsFinite(context.Parse[verb]))
            {
                return verb > token && context.Cues.Verb(Syntax.Lower(Main(context.Parse[verb]).Lemma)).Length > 0;
            }
        }

        return false;
    }

    /// <summary>", he said," inside what another says.</summary>
    private bool IsReportingAside(ContentRun run, int token)
    {
        for (var verb = token; verb < run.Limit && verb < token + _window; verb++)
        {
            var word = context.Parse[verb];
            if (word.Upos is Upos.PUNCT)
            {
                return false;
            }

            if (Syntax.IsFinite(word) && word.Upos == Upos.VERB)
            {
                return IsCue(word) && (verb + 1 >= run.Limit || context.Parse[verb + 1].Form is "," or "." or ":");
            }
        }

        return false;
    }

    /// <summary>A day, an occasion or a clause that belongs to the cue, not to the thing: "backed him <em>on Monday</em>", "praised it <em>as he left</em>".</summary>
    private bool IsAside(ContentRun run, Token word)
    {
        if (word.Lemma is "as" or "while" or "because" or "when" or "after" or "before" or "since" or "though" or "although" && (word.Is("mark") || word.Is("advmod")))
        {
            return !word.IsRoot && (word.Lemma is not "as" || word.Head.Child("nsubj") is not null) && !Below(word.Head, run, run.Head);
        }

        return IsOccasion(run, word) || IsBareDay(run, word) || IsMeans(run, word);
    }

    /// <summary>"dismissed the charges <em>by pointing out that…</em>": how the cue was done.</summary>
    private static bool IsMeans(ContentRun run, Token word) =>
        word.Lemma is "by" && word.Index > run.Head && !word.IsRoot && Syntax.IsGerund(word.Head) && word.HeadIndex > word.Index && word.Head.HeadIndex == run.Cue.Index;

    private bool IsOccasion(ContentRun run, Token word)
    {
        if (!word.Is("case") || word.IsRoot || word.HeadIndex < word.Index)
        {
            return false;
        }

        var noun = word.Head;
        if (word.Lemma is "on" && noun.Upos == Upos.PROPN && Syntax.IsTemporal(noun))
        {
            return true;
        }

        return noun.HeadIndex == run.Cue.Index && noun.Is("obl")
            && (word.Lemma is "during" or "after" or "before" || (word.Lemma is "on" or "in" or "at" or "until" or "since" && (Syntax.IsTemporal(noun) || IsYear(noun)))
                || (context.Cues.Channel(Syntax.Lower(noun.Lemma)) is not null && word.Lemma is "in" or "on" or "at" or "via" or "through" or "during" or "from" or "over"));
    }

    /// <summary>"backed him Tuesday", "backed him last year".</summary>
    private static bool IsBareDay(ContentRun run, Token word) =>
        (word.Upos == Upos.PROPN && Syntax.IsTemporal(word) && word.HeadIndex == run.Cue.Index)
        || (word.Lemma is "last" or "this" or "next" && !word.IsRoot && Syntax.IsTemporal(word.Head) && word.Head.HeadIndex == run.Cue.Index && word.Head.Is("obl"));

    private static bool IsYear(Token word) => word.Form.Length == 4 && char.IsAsciiDigit(word.Form[0]);

    /// <summary>"to close the camp, the port and the road": what follows the comma is coordinated with something before it.</summary>
    private bool IsListed(ContentRun run, int token)
    {
        var word = context.Parse[token];
        for (var step = 0; step < Syntax.Limit && !word.IsRoot && word.HeadIndex >= token; step++)
        {
            word = word.Head;
        }

        return !word.IsRoot && word.HeadIndex >= run.First && word.Is("conj");
    }

    private bool InsideHead(ContentRun run, int token) => context.Yields[run.Head].End > token;

    /// <summary>True when the token stands under the head of the content.</summary>
    private static bool Below(Token token, ContentRun run, int head)
    {
        for (var step = 0; step < Syntax.Limit && !token.IsRoot; step++)
        {
            if (token.Index == head)
            {
                return true;
            }

            if (token.Index == run.Cue.Index)
            {
                return false;
            }

            token = token.Head;
        }

        return false;
    }

    /// <summary>", calling it a mistake", ", believing that…": a cue beside the one that governs, unless it wishes or weighs ("considering the rain").</summary>
    private bool IsOwnCue(Token verb) =>
        verb.Form is not ("considering" or "regarding" or "concerning") && verb.Child("aux") is null && context.Cues.Verb(Syntax.Lower(verb.Lemma)) is { Length: > 0 } entries
        && !Array.Exists(entries, entry => entry.Strength is "wanted");

    private bool IsCue(Token verb) => context.Cues.IsSpeech(Syntax.Lower(verb.Lemma));

    private bool OpensQuotation(int token) =>
        token < context.Parse.Count && context.Quotations.At(context.Parse[token].Span.Start) >= 0;

    private static bool IsCoordinator(Token word) => word.Upos == Upos.CCONJ;

    private bool IsDash(Token word) =>
        word.Form is "—" or "–" or "--"
        || (word.Form is "-" && word.Span.Start > 0 && char.IsWhiteSpace(context.Text[word.Span.Start - 1]));
}
