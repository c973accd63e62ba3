using Chancery.Language;
using Chancery.Lexicon.Attributions;
using Chancery.Model;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Attributions;

/// <summary>
/// A statement that is given in full and without marks belongs to whoever issued it: "The ministry released the following
/// statement: We…", "The statement runs as follows, …". It goes on to the end of the report, or to where its author is quoted again.
/// </summary>
internal sealed class StatementText(Context context, SourceReader sources)
{
    /// <summary>So many words before its text at most the document is named.</summary>
    private const int _window = 12;

    /// <summary>Runs when every other cue has been read.</summary>
    public void Add(List<Draft> drafts, AttributionCue entry)
    {
        var sentences = context.Parse.Sentences;
        for (var i = 0; i < sentences.Count; i++)
        {
            var announcement = UpToColon(sentences[i].Tokens);
            if (announcement.End >= context.Parse.Count || Announced(announcement) is not { } verb || sources.OfVerb(verb) is not { } head || head >= verb.Index)
            {
                continue;
            }

            var first = announcement.End;
            if (context.Quotations.At(context.Parse[first].Span.Start) >= 0)
            {
                continue; // what stands in marks has been read
            }

            var source = sources.SpanOf(head, verb.Index, 0);
            var end = EndOf(first, head, drafts);
            var content = new TextSpan(context.Parse[first].Span.Start, context.Parse[end - 1].Span.End);
            var draft = new Draft { Entry = entry, CueToken = verb.Index, Cue = verb.Span, Lemma = Syntax.Lower(verb.Lemma), Shape = "statement", Confidence = 0.75, Channel = "statement", SourceHead = head, Source = source };
            draft.Parts.Add(content);
            drafts.RemoveAll(other => other.CueToken == verb.Index);
            drafts.Add(draft);
            return;
        }
    }

    /// <summary>The verb of a sentence that only announces the text of a document.</summary>
    private Token? Announced(TokenRange sentence)
    {
        for (var i = sentence.End - 1; i >= Math.Max(sentence.First, sentence.End - _window); i--)
        {
            var word = context.Parse[i];
            if (word.Upos != Upos.NOUN || context.Cues.Channel(Syntax.Lower(word.Lemma)) is not { Document: true } || word.IsRoot)
            {
                continue;
            }

            if (word.Is("obj") && IsFollowing(word) && word.Head.Upos == Upos.VERB)
            {
                return word.Head;
            }

            if (word.Is("nsubj") && word.Head.Upos == Upos.VERB && word.HeadIndex > i && context.Parse[sentence.End - 2].Form is "follows")
            {
                return word.Head;
            }
        }

        return null;
    }

    /// <summary>The sentence, or its beginning where a colon ends what announces.</summary>
    private TokenRange UpToColon(TokenRange sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (context.Parse[i].Form is ":")
            {
                return new TokenRange(sentence.First, i + 1);
            }
        }

        return sentence;
    }

    private static bool IsFollowing(Token document)
    {
        foreach (var child in document.Children)
        {
            if (child.Form is "following")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token behind the text.</summary>
    private int EndOf(int first, int head, List<Draft> drafts)
    {
        var author = context.Parse[head].Lemma;
        var sentences = context.Parse.Sentences;
        for (var i = context.Parse.SentenceOf(first).Index; i < sentences.Count; i++)
        {
            var tokens = sentences[i].Tokens;
            if (tokens.First > first && drafts.Exists(draft => draft.CueToken >= tokens.First && draft.CueToken < tokens.End && draft is { IsSpoken: true, SourceHead: { } source } && context.Parse[source].Lemma == author))
            {
                return tokens.First;
            }
        }

        return sentences[^1].Tokens.End;
    }
}
