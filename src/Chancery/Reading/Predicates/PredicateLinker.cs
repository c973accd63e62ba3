using Chancery.Language;

namespace Chancery.Reading.Predicates;

/// <summary>
/// Visits tokens from the roots down: decides which ones predicate, reads their own arguments and carries over what
/// stands at the governor.
/// </summary>
internal sealed class PredicateLinker
{
    private readonly Parse _parse;
    private readonly PredicateGrammar _grammar;
    private readonly PredicateDraft?[] _drafts;
    private readonly PredicateDraft?[] _governors;
    private readonly string[] _links;
    private readonly SubjectCarrier _carrier;
    private readonly NounLinker _nouns;

    public PredicateLinker(Parse parse, PredicateGrammar grammar, PredicateDraft?[] drafts)
    {
        _parse = parse;
        _grammar = grammar;
        _drafts = drafts;
        _governors = new PredicateDraft?[parse.Count];
        _links = new string[parse.Count];
        _carrier = new SubjectCarrier(parse, grammar);
        _nouns = new NounLinker(grammar);
    }

    public void Visit(int index)
    {
        var token = _parse[index];
        FindGovernor(token);
        if (KindOf(token) is not { } kind)
        {
            return;
        }

        var draft = new PredicateDraft(index, kind, LemmaOf(token)) { Governor = _governors[index], Link = _links[index] };
        _drafts[index] = draft;
        VerbForms.Read(token, draft);
        ArgumentReader.Read(token, draft);
        if (kind == PredicateKind.Noun)
        {
            draft.Verb = _grammar.Noun(draft.Lemma)?.Verb;
            _nouns.Complete(token, draft);
        }
        else
        {
            if (draft.Surface.Count == 0 && ItemSubjects.Of(token, _parse, _drafts) is { } issuer)
            {
                draft.Surface.Add(issuer);
                draft.SubjectCarried = true;
            }

            _carrier.Complete(token, draft);
        }
    }

    private void FindGovernor(Token token)
    {
        if (token.IsRoot)
        {
            _links[token.Index] = "";
            return;
        }

        var head = token.HeadIndex;
        if (_drafts[head] is { } draft)
        {
            (_governors[token.Index], _links[token.Index]) = (draft, token.Relation);
        }
        else
        {
            // Below a plain phrase: the link is that of the phrase's head to the governor.
            (_governors[token.Index], _links[token.Index]) = (_governors[head], _links[head].Length == 0 ? token.Relation : _links[head]);
        }
    }

    private PredicateKind? KindOf(Token token)
    {
        if (Syntax.Base(token.Relation) is "compound" or "flat" or "fixed" or "case" or "mark" or "aux" or "cop" or "cc" or "det" or "goeswith")
        {
            return null;
        }

        return token.Upos switch
        {
            Upos.VERB => PredicateKind.Verb,
            Upos.AUX => PredicateKind.Verb,
            Upos.NOUN when Syntax.HasChild(token, "cop") => PredicateKind.Copular,
            Upos.NOUN when _grammar.IsEventNoun(Syntax.Lower(token.Lemma)) || HasContentClause(token) => PredicateKind.Noun,
            Upos.PROPN when Syntax.HasChild(token, "cop") => PredicateKind.Copular,
            Upos.ADJ when Syntax.HasChild(token, "cop") || Syntax.HasChild(token, "nsubj") || HasContentClause(token) => PredicateKind.Copular,
            _ => null,
        };
    }

    private static bool HasContentClause(Token token)
    {
        foreach (var child in token.Children)
        {
            if (child.Relation is "acl" or "ccomp" or "xcomp" && (Syntax.HasMark(child, "to") || Syntax.HasMark(child, "that")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>With its particle, also where the parser takes that for an adverb: "handed <em>over</em> the prisoners".</summary>
    private string LemmaOf(Token token)
    {
        var lemma = Syntax.Lower(token.Lemma);
        if (token.Upos is not (Upos.VERB or Upos.AUX))
        {
            return lemma;
        }

        lemma = _grammar.VerbOf(lemma);
        foreach (var child in token.Children)
        {
            if (child.Is("compound:prt"))
            {
                return lemma + "_" + Syntax.Lower(child.Lemma);
            }

            if (child.Index > token.Index && (child.Is("advmod") || child.Is("case") || child.Is("mark")) && child.Upos is Upos.ADP or Upos.ADV
                && $"{lemma}_{Syntax.Lower(child.Lemma)}" is var phrasal && _grammar.IsVerb(phrasal))
            {
                return phrasal;
            }
        }

        return lemma;
    }
}
