using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Commitments;

/// <summary>What is owed, as it stands in the text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last one, before conditions are cut off.</param>
/// <param name="Head">The token that heads it.</param>
/// <param name="Addressee">The one named between the act and what is owed: "asked <em>Norway</em> to…"; null when none is.</param>
internal readonly record struct Owed(int First, int End, int Head, Actor? Addressee);

/// <summary>Finds the words of what is owed behind an act.</summary>
/// <remarks>By the tree first, then by the order of words: "pledged … to", "demanded that", whatever the parser made of it.</remarks>
internal static class OwedReader
{
    private const int _reach = 14;

    /// <summary>The clause behind the act; null when there is none.</summary>
    public static Owed? Clause(CommitmentScene scene, Predicate predicate) => OfTree(scene, predicate) ?? OfWords(scene, predicate);

    private static Owed? OfTree(CommitmentScene scene, Predicate predicate)
    {
        foreach (var clause in predicate.Clauses)
        {
            if (clause.Kind is ClauseKind.Complement or ClauseKind.Purpose && clause.Token > predicate.Token
                && (clause.Kind == ClauseKind.Complement || predicate.ClauseOf(ClauseKind.Complement) is null) && clause.Marker is "to" or "that" or "" or "not_to" && IsDeed(scene, clause))
            {
                var range = scene.Yields[clause.Token];
                return new Owed(Math.Max(range.First, predicate.Token + 1), End(scene, predicate.Token, clause.Token, GoOn(scene, range.End)), clause.Token, null);
            }
        }

        return null;
    }

    /// <summary>"agreed to <em>Norway's offer</em>": a noun behind "to" is no deed, unless it stands bare as a verb taken for a noun.</summary>
    private static bool IsDeed(CommitmentScene scene, Clause clause)
    {
        var head = scene.Parse[clause.Token];
        return clause.Marker is not "to" || head.Upos is Upos.VERB or Upos.AUX or Upos.ADJ
            || (head.Upos == Upos.NOUN && head.Child("det") is null && head.Child("nmod:poss") is null && scene.Actors.HeadedBy(clause.Token) is null);
    }

    /// <summary>On over words that can only belong to the clause: "to behead | a captive", wherever the parser hung them.</summary>
    private static int GoOn(CommitmentScene scene, int end)
    {
        var last = scene.Parse.SentenceOf(end - 1).Tokens.End;
        while (end < last && scene.Parse[end].Upos is Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADP or Upos.SYM && scene.Times.At(end) is null && !IsCase(scene.Parse[end]))
        {
            end++;
        }

        return end;
    }

    /// <summary>"after", "until", "in" … before a clause: "after Norway left".</summary>
    private static bool IsCase(Token word) => word.Upos == Upos.ADP && word.HeadIndex >= 0 && word.Head.Upos is Upos.VERB or Upos.AUX;

    private static Owed? OfWords(CommitmentScene scene, Predicate predicate)
    {
        var sentence = scene.Parse.SentenceOf(predicate.Token).Tokens;
        Actor? addressee = null;
        for (var token = predicate.Token + 1; token < Math.Min(sentence.End - 1, predicate.Token + _reach); token++)
        {
            if (scene.Actors.MentionAt(token) is { } mention && mention.Tokens.End > token)
            {
                addressee ??= scene.Actors.At(token);
                token = mention.Tokens.End - 1;
                continue;
            }

            var word = scene.Parse[token];
            if (word.Upos == Upos.PRON && scene.Parse[token + 1].Form is "would" or "will")
            {
                var deed = HeadOf(scene, token, sentence.End);
                return new Owed(token, End(scene, predicate.Token, deed, sentence.End), deed, addressee);
            }

            if (word.Form is "that" or "to" && BringsClause(scene, token, sentence.End, addressee is not null))
            {
                return new Owed(token, End(scene, predicate.Token, HeadOf(scene, token, sentence.End), sentence.End), HeadOf(scene, token, sentence.End), addressee);
            }

            if (predicate.Kind == PredicateKind.Verb && word.Upos == Upos.NOUN && scene.Times.At(token) is null)
            {
                return null; // "agreed with the proposal on the condition that", "promised aid to rebuild": the clause is the noun's.
            }

            if (addressee is not null && (word.Upos == Upos.CCONJ || (word.Form is "," && predicate.Kind == PredicateKind.Noun)))
            {
                continue; // "a call from Norway and Sweden to…", "an offer by Norway, its neighbour, to…".
            }

            if (word.Upos is not (Upos.ADV or Upos.ADP or Upos.DET or Upos.ADJ or Upos.NOUN or Upos.PROPN or Upos.PART or Upos.NUM or Upos.PRON))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"to" before a verb, or behind an addressee before any word that names nobody; "that" before a word with a verb behind.</summary>
    private static bool BringsClause(CommitmentScene scene, int token, int end, bool addressed)
    {
        var next = scene.Parse[token + 1];
        if (scene.Parse[token].Form is "to")
        {
            return next.Upos == Upos.VERB || next.Xpos == "VB" || (addressed && next.Upos is Upos.NOUN or Upos.ADJ && next.Xpos is not "NNS" && scene.Actors.At(token + 1) is null);
        }

        for (var i = token + 1; i < Math.Min(end, token + _reach); i++)
        {
            if (scene.Parse[i].Upos is Upos.VERB or Upos.AUX)
            {
                return scene.Parse[token].Upos != Upos.PRON || (addressed && i > token + 1);
            }
        }

        return false;
    }

    private static int HeadOf(CommitmentScene scene, int token, int end)
    {
        for (var i = token + 1; i < Math.Min(end, token + _reach); i++)
        {
            if (scene.Parse[i].Upos == Upos.VERB)
            {
                return i;
            }
        }

        return Math.Min(token + 1, end - 1);
    }

    /// <summary>Where it ends at the latest: at a clause of another's, at the end of what its speaker said.</summary>
    public static int End(CommitmentScene scene, int act, int head, int end)
    {
        // What the act itself puts on somebody's word ends where the act's clause ends; an outer speaker's word may end before.
        var attribution = scene.Attributions.InnermostAt(head);
        for (var depth = 0; attribution is not null && depth < 8 && scene.Parse.TokensIn(attribution.Cue).Contains(act); depth++)
        {
            attribution = attribution.Parent is { } parent ? scene.Attributions.ById(parent) : null;
        }

        if (attribution is not null)
        {
            end = Math.Min(end, Math.Max(head + 1, scene.Parse.TokensIn(PartAt(scene, attribution, head)).End));
        }

        foreach (var child in scene.Parse[head].Children)
        {
            var ownClause = child.Index > head && child.Index < end && child.Is("nsubj") is false
                && (child.Is("conj") || child.Is("parataxis")) && child.Child("nsubj") is not null;
            if (ownClause)
            {
                end = Math.Min(end, Math.Max(head + 1, Clear(scene, scene.Yields[child.Index].First, head)));
            }
        }

        for (var i = head + 1; i < end; i++)
        {
            if (scene.Parse[i].Form is ";" || (scene.Parse[i].Form is "," && i + 1 < end && scene.Parse[i + 1].Form is "while" or "whereas" or "although" or "but"))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>The stretch of the content that holds the head: "It will leave," he said, "and will not return".</summary>
    private static TextSpan PartAt(CommitmentScene scene, Attribution attribution, int head)
    {
        foreach (var part in attribution.Parts)
        {
            if (part.Start <= scene.Parse[head].Span.Start && scene.Parse[head].Span.End <= part.End)
            {
                return part;
            }
        }

        return attribution.Content;
    }

    /// <summary>Without the words that only join: ", and".</summary>
    private static int Clear(CommitmentScene scene, int end, int head)
    {
        while (end - 1 > head && scene.Parse[end - 1].Upos is Upos.CCONJ or Upos.PUNCT)
        {
            end--;
        }

        return end;
    }

    /// <summary>"promised aid": what is promised is a thing, not a person; with several objects, the last.</summary>
    public static Owed? Thing(CommitmentScene scene, Predicate predicate)
    {
        if (predicate.Kind != PredicateKind.Verb || predicate.Passive)
        {
            return null;
        }

        for (var i = predicate.Objects.Count - 1; i >= 0; i--)
        {
            var token = predicate.Objects[i];
            if (scene.Actors.HeadedBy(token) is null && scene.Parse[token].Upos is Upos.NOUN or Upos.SYM or Upos.NUM)
            {
                return OfNoun(scene, predicate, token);
            }
        }

        return null;
    }

    /// <summary>"offered <em>Brazil</em> 35 million": a name that opens the phrase, and is not its possessor, is the one it goes to.</summary>
    private static Owed OfNoun(CommitmentScene scene, Predicate predicate, int token)
    {
        var range = scene.Yields[token];
        var first = Math.Max(range.First, predicate.Token + 1);
        if (first < token && scene.Actors.MentionAt(first) is { } mention && mention.Tokens.End <= token && predicate.Oblique("to") is null
            && scene.Parse[mention.Head].Upos == Upos.PROPN && scene.Parse[mention.Tokens.End].Upos is Upos.NUM or Upos.SYM or Upos.DET or Upos.NOUN or Upos.ADJ)
        {
            return new Owed(mention.Tokens.End, End(scene, predicate.Token, token, range.End), token, scene.Actors.At(first));
        }

        return new Owed(first, End(scene, predicate.Token, token, range.End), token, null);
    }
}
