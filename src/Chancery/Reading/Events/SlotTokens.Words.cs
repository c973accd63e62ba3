using Chancery.Language;
using Chancery.Lexicon;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>The words that stand in slots, for conditions that ask for one of a set.</summary>
internal sealed partial class SlotTokens
{
    /// <summary>A word close beside a head counts so many steps below it.</summary>
    private const int Near = 3;

    /// <summary>The words that stand in the slot as heads or close beside them, as <see cref="LetterHash"/>; not to be changed.</summary>
    public List<ulong> WordsOf(Predicate predicate, string slot)
    {
        var filling = FillingOf(predicate, slot);
        return filling.Words ??= FindWords(predicate, slot);
    }

    private List<ulong> FindWords(Predicate predicate, string slot)
    {
        var words = new List<ulong>();
        switch (slot)
        {
            case "modal":
                AddWord(predicate.Modal, words);
                break;
            case "negator":
                AddWord(predicate.Negator, words);
                break;
            case "governor.modal":
                AddWord(scene.Predicates.GovernorOf(predicate)?.Modal, words);
                break;
            case "governor.negator":
                AddWord(scene.Predicates.GovernorOf(predicate)?.Negator, words);
                break;
            case "complement.negator":
                Clauses(predicate, ClauseKind.Complement).ForEach(token => AddWord(scene.Predicates.At(token)?.Negator, words));
                break;
            case "complement.modal":
                Clauses(predicate, ClauseKind.Complement).ForEach(token => AddWord(scene.Predicates.At(token)?.Modal, words));
                break;
            default:
                foreach (var token in Of(predicate, slot))
                {
                    AddPhrase(token, slot is "self" or "governor" ? 0 : Near, words);
                }

                break;
        }

        return words;
    }

    private void AddPhrase(int token, int depth, List<ulong> words)
    {
        AddHead(token, words);
        if (depth == 0)
        {
            return;
        }

        var seen = 0;
        foreach (var child in scene.Parse[token].Children)
        {
            if (++seen > Reach)
            {
                break;
            }

            var near = child.Is("compound") || child.Is("amod") || child.Is("flat") || child.Is("conj") || child.Is("appos")
                || child.Relation == "nmod:desc" || (child.Is("nmod") && Syntax.Preposition(child) is "of" or "in" or "with" or "worth_of" or "on");
            if (near)
            {
                AddPhrase(child.Index, depth - 1, words);
            }
        }
    }

    private void AddHead(int token, List<ulong> words)
    {
        var predicate = scene.Predicates.At(token);
        var lemma = predicate?.Lemma ?? Syntax.Lower(scene.Parse[token].Lemma);
        AddWord(lemma, words);
        if (lemma.Length > 3 && lemma[^1] == 's')
        {
            AddWord(lemma.AsSpan(0, lemma.Length - 1), words); // the model keeps some plurals: "troops"
        }

        if (predicate is { Kind: PredicateKind.Noun, Verb: { } verb })
        {
            AddWord(verb, words);
        }
    }

    private static void AddWord(ReadOnlySpan<char> word, List<ulong> words)
    {
        if (word.Length > 0)
        {
            words.Add(LetterHash.Of(word));
        }
    }
}
