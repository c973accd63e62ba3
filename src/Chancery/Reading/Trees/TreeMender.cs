using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Events;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Trees;

/// <summary>
/// Mends trees that a reader of news knows to be wrong: a verb taken for a describing participle ("met the president and
/// <em>cancelled</em> talks"), a verb taken for a noun ("the gunman <em>shot</em> two men"), an object hung elsewhere.
/// </summary>
internal sealed partial class TreeMender
{
    private const int Gap = 4;
    private readonly PredicateGrammar _grammar;
    private readonly VerbLemmas _lemmas;
    private readonly FrozenSet<string> _describing;
    private readonly FrozenSet<string> _manner;
    private readonly FrozenSet<string> _calling;
    private readonly FrozenSet<string> _bodies;
    private readonly FrozenSet<string> _clausal;
    private readonly FrozenSet<string> _voting;
    private readonly FrozenSet<string> _solid;
    private readonly FrozenSet<string> _judging;
    private readonly FrozenSet<string> _saying;
    private readonly FrozenSet<string> _empty;
    private readonly FrozenSet<string> _deeds;
    private readonly FrozenSet<string> _guests;
    private readonly FrozenSet<string> _undergone;
    private readonly FrozenSet<string> _making;
    private readonly FrozenSet<string> _charging;
    private readonly FrozenSet<string> _calledIn;

    public TreeMender(EventLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(lexicon);
        _grammar = new PredicateGrammar(lexicon);
        _lemmas = new VerbLemmas(lexicon);
        _describing = lexicon.WordsOf("describing-participles");
        _manner = lexicon.WordsOf("manner-nouns");
        _calling = lexicon.WordsOf("prepositional-verbs");
        _bodies = lexicon.WordsOf("adjectives-of-bodies");
        _clausal = lexicon.WordsOf("clausal-nouns");
        _voting = lexicon.WordsOf("voting-verbs");
        _solid = lexicon.WordsOf("solid-words");
        _deeds = lexicon.WordsOf("deed-nouns");
        _undergone = lexicon.WordsOf("undergone-participles");
        _guests = lexicon.WordsOf("guest-participles");
        _empty = lexicon.WordsOf("verbs-with-empty-it");
        _saying = lexicon.WordsOf("saying-verbs");
        _judging = lexicon.WordsOf("judging-verbs");
        _making = lexicon.WordsOf("making-participles");
        _charging = lexicon.WordsOf("charging-verbs");
        _calledIn = lexicon.WordsOf("called-in");
    }

    /// <summary>The same parse when nothing is to be mended.</summary>
    public Parse Mend(Parse parse)
    {
        ArgumentNullException.ThrowIfNull(parse);
        var draft = new TreeDraft(parse);
        MendPeople(draft);
        var names = NamesWithin(parse);
        foreach (var sentence in parse.Sentences)
        {
            MendName(draft, sentence.Tokens, names);
            Mend(draft, sentence.Tokens);
        }

        return draft.ToParse();
    }

    private void Mend(TreeDraft draft, TokenRange sentence)
    {
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (draft.TagOf(token) == Upos.VERB && _lemmas.Of(Syntax.Lower(draft.Parse[token].Form.ToString()), Syntax.Lower(draft.LemmaOf(token))) is { } lemma)
            {
                draft.MakeLemma(token, lemma);
            }

            MendPlural(draft, token);
            MendNational(draft, token, sentence);
            MendUnwelcome(draft, token, sentence);
            MendWelcome(draft, token, sentence);
            MendHyphen(draft, token, sentence);
            if (draft.TagOf(token) is Upos.AUX or Upos.VERB or Upos.ADP or Upos.SCONJ || draft.Is(token, "aux"))
            {
                MendAcronym(draft, token, sentence);
                MendAmong(draft, token, sentence);
                MendOpeningName(draft, token, sentence);
                MendModalName(draft, token, sentence);
            }

            if (draft.Is(token, "nsubj"))
            {
                MendTitle(draft, token, sentence);
            }

            if (draft.Is(token, "nsubj:pass"))
            {
                MendVoice(draft, token, sentence);
            }

            if (draft.Is(token, "appos"))
            {
                MendRowOfOwners(draft, token, sentence);
                MendHeadlineRow(draft, token, sentence);
            }

            if (draft.Is(token, "conj"))
            {
                MendRowOfSubject(draft, token, sentence);
            }

            if (draft.TagOf(token) == Upos.PROPN)
            {
                MendPresence(draft, token, sentence);
            }

            if (draft.Is(token, "xcomp"))
            {
                MendVerdict(draft, token, sentence);
            }

            if (draft.Is(token, "csubj"))
            {
                MendReduced(draft, token, sentence);
            }

            if (IsMistaken(draft, token, sentence))
            {
                MendMistaken(draft, token, sentence);
            }
            else if (draft.TagOf(token) == Upos.VERB && draft.Is(token, "amod"))
            {
                _ = MendAdverbial(draft, token, sentence) || MendOwnSubject(draft, token, sentence) || MendSubjectOfNoun(draft, token, sentence) || MendRow(draft, token, sentence) || MendClause(draft, token, sentence) || MendPerfect(draft, token, sentence) || MendCoordinated(draft, token, sentence);
            }
            else if (draft.TagOf(token) == Upos.NOUN || (draft.TagOf(token) == Upos.PROPN && char.IsLower(draft.Parse[token].Form[0])))
            {
                MendNoun(draft, token, sentence);
                MendAgentOfDeed(draft, token, sentence);
                MendPlan(draft, token, sentence);
            }
            else if (draft.TagOf(token) == Upos.VERB)
            {
                MendGerund(draft, token, sentence);
                MendExpletive(draft, token, sentence);
                MendSubject(draft, token, sentence);
                MendUndergone(draft, token, sentence);
                MendShifted(draft, token, sentence);
                MendGardenPath(draft, token, sentence);
                MendConjunct(draft, token, sentence);
                if (draft.Is(token, "conj"))
                {
                    MendReported(draft, token, sentence);
                }

                MendDescribing(draft, token, sentence);
                MendGuest(draft, token, sentence);
                MendUnder(draft, token, sentence);
                MendParticle(draft, token, sentence);
                MendObject(draft, token, sentence);
                MendControl(draft, token, sentence);
                MendDative(draft, token, sentence);
            }

            if (draft.Is(token, "mark") && draft.LemmaOf(token) is "that")
            {
                MendContent(draft, token, sentence);
                MendTold(draft, token, sentence);
            }
            else if (draft.Is(token, "case") && draft.LemmaOf(token) is "by")
            {
                MendAgent(draft, token, sentence);
            }
            else if (draft.Is(token, "case") && draft.LemmaOf(token) is "to" or "on" or "upon")
            {
                MendCharged(draft, token);
                if (draft.LemmaOf(token) is "to")
                {
                    MendWhither(draft, token, sentence);
                }
            }
            else if (draft.Is(token, "mark") && draft.LemmaOf(token) is "to")
            {
                MendDecision(draft, token);
            }

            if (draft.TagOf(token) == Upos.NOUN && draft.Is(token, "obl") && _manner.Contains(draft.LemmaOf(token)))
            {
                MendManner(draft, token, sentence);
            }
        }

        MendVerbless(draft, sentence);
    }

    private static int VerbAbove(TreeDraft draft, int token)
    {
        var verb = draft.HeadOf(token);
        while (verb >= 0 && draft.TagOf(verb) is not (Upos.VERB or Upos.AUX))
        {
            verb = draft.HeadOf(verb);
        }

        return verb;
    }

    private static bool IsFull(TreeDraft draft, TokenRange sentence) =>
        sentence.Count >= Gap && (draft.Parse[sentence.End - 1].Form is "." or "!" || draft.TagOf(sentence.End - 1) == Upos.PUNCT && draft.Parse[sentence.End - 2].Form is ".");

    private static bool IsPast(TreeDraft draft, int token) => draft.XposOf(token) is "VBD" or "VBN";
}
