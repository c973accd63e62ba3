using Chancery.Language;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>Knows at which words content ends and the report speaks again.</summary>
internal sealed class RunStops(Context context)
{
    /// <summary>How far a subject may stand before its verb when the next clause is asked whether it is another cue.</summary>
    private const int _window = 8;

    public bool StopsAt(ContentRun run, int token)
    {
        var word = context.Parse[token];
        if (word.Form is ";")
        {
            return true;
        }

        if (word.Form is ",")
        {
            return token + 1 < run.Limit && AfterComma(run, token + 1);
        }

        if (IsDash(word))
        {
            return run.Kind == ContentKind.Phrase || AfterComma(run, token + 1);
        }

        if (word.Form is ":")
        {
            return run.Kind != ContentKind.Clause && !OpensQuotation(token + 1);
        }

        if (IsCoordinator(word))
        {
            return AfterCoordinator(run, token);
        }

        return run.Kind switch
        {
            ContentKind.Phrase => IsAside(run, word),
            _ => false,
        };
    }

    private bool AfterComma(ContentRun run, int token)
    {
        var word = context.Parse[token];
        if (word.Xpos is "WDT" or "WP" && LeadsToCue(run, token + 1))
        {
            return true;
        }

        if (word.Form is "according" || (Syntax.IsGerund(word) && IsCue(word)) || IsReportingAside(run, token))
        {
            return true;
        }

        if (IsCoordinator(word) || word.Lemma is "while" or "though" or "although" or "whereas")
        {
            return AfterCoordinator(run, token) || (run.Kind != ContentKind.Clause && !InsideHead(run, token));
        }

        return run.Kind switch
        {
            ContentKind.Clause => false,
            ContentKind.Infinitive => Syntax.IsGerund(word) || Syntax.IsRelativePronoun(word) || Syntax.IsFinite(word) || !InsideHead(run, token),
            _ => Syntax.IsGerund(word) || Syntax.IsRelativePronoun(word) || Syntax.IsFinite(word) || word.Upos is Upos.PRON or Upos.ADV or Upos.SCONJ || !InsideHead(run, token),
        };
    }

    /// <summary>"and accused", "but they denied": a further cue of the same or another speaker; or a clause beside the cue.</summary>
    private bool AfterCoordinator(ContentRun run, int token)
    {
        var verb = token + 1;
        while (verb < run.Limit && verb <= token + _window && !Syntax.IsFinite(context.Parse[verb]))
        {
            if (context.Parse[verb].Form is "," or ";" or ":")
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
            return !word.IsRoot && !Below(word.Head, run, run.Head);
        }

        if (word.Is("case") && !word.IsRoot && word.Head.HeadIndex == run.Cue.Index && word.Head.Is("obl"))
        {
            return word.Lemma is "during" or "after" or "before" || Syntax.IsTemporal(word.Head)
                || context.Cues.Channel(Syntax.Lower(word.Head.Lemma)) is { Document: false } || IsYear(word.Head);
        }

        return word.Upos == Upos.PROPN && Syntax.IsTemporal(word) && word.HeadIndex == run.Cue.Index;
    }

    private static bool IsYear(Token word) => word.Form.Length == 4 && char.IsAsciiDigit(word.Form[0]);

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

    private bool IsCue(Token verb) => context.Cues.IsSpeech(Syntax.Lower(verb.Lemma));

    private bool OpensQuotation(int token) =>
        token < context.Parse.Count && context.Quotations.At(context.Parse[token].Span.Start) >= 0;

    private static bool IsCoordinator(Token word) => word.Upos == Upos.CCONJ;

    private bool IsDash(Token word) =>
        word.Form is "—" or "–" or "--"
        || (word.Form is "-" && word.Span.Start > 0 && context.Text[word.Span.Start - 1] == ' ');
}
