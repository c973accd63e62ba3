using System.Collections.Frozen;
using Chancery.Language;
using Chancery.Lexicon.Commitments;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>Finds the condition of an act in its sentence by the words that bring conditions in.</summary>
/// <remarks>By words and order rather than by the tree: where a condition hangs is what parsers err on most.</remarks>
internal sealed class ConditionReader
{
    private readonly FrozenDictionary<string, ConditionPhrase[]> _phrases;

    public ConditionReader(CommitmentLexicon lexicon) =>
        _phrases = lexicon.Conditions.GroupBy(phrase => phrase.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>
    /// The condition of the act at that token; null when its sentence names none. One that begins at
    /// <paramref name="limit"/> or later belongs to another act.
    /// </summary>
    public Condition? Find(CommitmentScene scene, int act, int limit, int owed)
    {
        var sentence = scene.Parse.SentenceOf(act).Tokens;
        for (var token = sentence.First; token < sentence.End; token++)
        {
            if (Match(scene, token, sentence.End) is not { } phrase || IsQuestion(scene, token, act) || IsNone(scene, token, phrase, sentence.End))
            {
                continue;
            }

            if (token > act)
            {
                if (token >= limit && !Follows(scene, token, limit))
                {
                    return null;
                }

                return Make(scene, token, phrase, EndAfter(scene, token, sentence.End));
            }

            // "If Oman agrees, the port will be opened": a leading condition ends at the comma.
            if (Opens(scene, token, sentence.First) && Comma(scene, token, Math.Min(act, owed)) is { } comma)
            {
                return Make(scene, token, phrase, comma);
            }
        }

        return null;
    }

    /// <summary>A leading condition opens its sentence or its clause: "talks unless…" hangs on what stands before it.</summary>
    private static bool Opens(CommitmentScene scene, int token, int first) =>
        token == first || scene.Parse[token - 1].Upos is Upos.PUNCT or Upos.CCONJ or Upos.SCONJ || scene.Parse[token - 1].Form is "that";

    /// <summary>A condition right behind what is owed, or behind a comma, is still its own.</summary>
    private static bool Follows(CommitmentScene scene, int token, int limit)
    {
        for (var i = limit; i < token; i++)
        {
            if (scene.Parse[i].Form is ";" || scene.Parse[i].Upos is not (Upos.PUNCT or Upos.CCONJ))
            {
                return false;
            }
        }

        return true;
    }

    private static Condition? Make(CommitmentScene scene, int token, ConditionPhrase phrase, int end)
    {
        var first = phrase.Keep ? token : token + phrase.Words.Length;
        return first < end && scene.Span(new TokenRange(first, end)) is not null ? new Condition(new TokenRange(first, end), token, phrase.IsPrice, token + phrase.Words.Length) : null;
    }

    private ConditionPhrase? Match(CommitmentScene scene, int token, int end)
    {
        if (scene.Parse[token].Form.Length > 16 || !_phrases.TryGetValue(Lower(scene, token), out var candidates))
        {
            return null;
        }

        foreach (var phrase in candidates)
        {
            var length = 1;
            while (length < phrase.Words.Length && token + length < end && Lower(scene, token + length) == phrase.Words[length])
            {
                length++;
            }

            if (length == phrase.Words.Length)
            {
                return phrase;
            }
        }

        return null;
    }

    /// <summary>"asked if…" is a question, "even if", "as if" and "if" in "what if" no condition.</summary>
    private static bool IsQuestion(CommitmentScene scene, int token, int act) =>
        Lower(scene, token) == "if" && (token == act + 1 || (token > 0 && Lower(scene, token - 1) is "even" or "as" or "what"));

    /// <summary>"until May", "pending", "provided food", "once a year", "after the talks" date or tell an act; they set no condition.</summary>
    private static bool IsNone(CommitmentScene scene, int token, ConditionPhrase phrase, int end)
    {
        var next = token + phrase.Words.Length;
        if (next >= end || phrase.Needs == "never" || scene.Times.At(next) is not null)
        {
            return true;
        }

        if (token > 0 && scene.Parse[token].Is("amod") && phrase.Words.Length == 1)
        {
            return true; // "its pending requests".
        }

        if (phrase.Needs == "clause")
        {
            return scene.Parse[token].Upos == Upos.VERB && scene.Parse[token].Child("obj") is not null
                || Lower(scene, next) is "again" or "more" || (token > 0 && Lower(scene, token - 1) is "at")
                || FirstVerb(scene, next, end) is null;
        }

        return phrase.Needs == "present" && (FirstVerb(scene, next, end) is not { } verb || !IsPresent(scene.Parse[verb]));
    }

    private static bool IsPresent(Token verb) => verb.Xpos is "VBZ" or "VBP" or "MD" || (verb.Has("Tense=Pres") && verb.Has("VerbForm=Fin"));

    private static int? FirstVerb(CommitmentScene scene, int from, int end)
    {
        for (var token = from; token < Math.Min(end, from + 24); token++)
        {
            if (scene.Parse[token].Form is ",")
            {
                return null;
            }

            if (scene.Parse[token].Upos is Upos.VERB or Upos.AUX)
            {
                return token;
            }
        }

        return null;
    }

    /// <summary>A condition after the act runs to the end of the sentence, or to a comma before the one who said it.</summary>
    private static int EndAfter(CommitmentScene scene, int token, int end)
    {
        for (var i = token + 1; i < end - 1; i++)
        {
            var follows = scene.Parse[i].Form is "," or ";" or "—" or "–";
            if (follows && (scene.Parse[i].Form is not "," || HasSpeech(scene, i + 1, end) || Lower(scene, i + 1) is "but" or "while" or "adding" or "saying" or "according" or "whereas"))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>"…, the minister said.": nothing but a source and its cue up to the end.</summary>
    private static bool HasSpeech(CommitmentScene scene, int from, int end)
    {
        foreach (var predicate in scene.Predicates.In(new TokenRange(from, Math.Min(end, from + 8))))
        {
            return predicate.Kind == PredicateKind.Verb && scene.Parse[predicate.Token].Lemma is "say" or "tell" or "add" or "note" or "report" or "announce" or "state";
        }

        return false;
    }

    private static int? Comma(CommitmentScene scene, int from, int act)
    {
        for (var token = from + 1; token < act; token++)
        {
            if (scene.Parse[token].Form is ",")
            {
                return token;
            }
        }

        return null;
    }

    private static string Lower(CommitmentScene scene, int token) => scene.Parse[token].Form.ToString().ToLowerInvariant();
}
