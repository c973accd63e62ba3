using Chancery.Language;
using Chancery.Reading.Predicates;

namespace Chancery.Reading.Events;

/// <summary>What stands around the parties and between them, whoever governs it.</summary>
internal sealed class PairSurfaceFeatures(PairFeatureList list)
{
    private const int Steps = 8;
    private const int Neighbours = 2;

    /// <summary>The verb in whose clause the target stands, where it is not the source's own.</summary>
    public void AddNear(Predicate? main)
    {
        if (list.Scene.Target is not { } target)
        {
            return;
        }

        var token = target.Head;
        for (var step = 0; step < Steps && token >= 0; step++)
        {
            if (list.Scene.Events.Predicates.At(token) is { Kind: not PredicateKind.Noun } near && list.Scene.IsOutside(token))
            {
                if (near != main)
                {
                    list.AddLemma("near", near.Lemma, 1);
                    list.AddTone("near-tone", near);
                }

                return;
            }

            token = list.Scene.Parse[token].HeadIndex;
        }
    }

    /// <summary>"If", "unless", "until" and their like, which make a threat or a condition of what they follow.</summary>
    public void AddMarkers(Predicate? main)
    {
        for (var token = 0; token < list.Scene.Parse.Count; token++)
        {
            var word = list.Scene.Parse[token];
            if (word.Upos == Upos.SCONJ && list.Scene.IsOutside(token))
            {
                var mark = Syntax.Lower(word.Lemma);
                list.Add("mark:" + mark, 1);
                list.Add($"mark:{mark}:{(main is null ? "" : PairFeatureList.ToneOf(main))}", 1);
            }
        }
    }

    /// <summary>The words next to a party, whatever the tree says.</summary>
    public void AddNeighbours(string role, PairParty? party, int direction)
    {
        if (party is null)
        {
            return;
        }

        var token = direction > 0 ? party.Tokens.End : party.Tokens.First - 1;
        for (var seen = 0; seen < Neighbours && token >= 0 && token < list.Scene.Parse.Count; token += direction)
        {
            if (list.Scene.IsOutside(token) && list.Scene.Parse[token].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADV)
            {
                list.AddLemma(role, list.LemmaAt(token), 0.5f);
                seen++;
            }
        }
    }

    /// <summary>What governs the target, and the words on the way from the source's verb to it.</summary>
    public void AddTarget(Predicate? main)
    {
        if (list.Scene.Target is not { } target)
        {
            list.Add("target:none", 1);
            return;
        }

        var token = target.Head;
        var preposition = Syntax.Preposition(list.Scene.Parse[token]);
        for (var step = 0; step < Steps && !list.Scene.Parse[token].IsRoot; step++)
        {
            var relation = list.Scene.Parse[token].Relation;
            token = list.Scene.Parse[token].HeadIndex;
            if (target.Tokens.Contains(token))
            {
                continue;
            }

            var lemma = list.LemmaAt(token);
            if (step == 0)
            {
                list.Add($"governor:{Syntax.Base(relation)}:{preposition}", 1);
                list.Add($"governor:{lemma}:{preposition}", 1);
            }

            list.AddLemma(step == 0 ? "governor" : "path", lemma, 1);
            if (main is not null && token == main.Token)
            {
                list.Add($"steps:{step}", 1);
                break;
            }
        }
    }

    public void AddParty(string role, PairParty? party)
    {
        if (party is null)
        {
            return;
        }

        list.Add($"{role}.kind:{party.Known?.Kind.ToString() ?? "none"}", 1);
        list.Add($"{role}.sector:{party.Known?.Sector ?? "none"}", 1);
        var head = list.Scene.Parse[party.Head];
        if (head.Upos == Upos.NOUN)
        {
            list.AddLemma(role + ".head", Syntax.Lower(head.Lemma), 1);
        }

        for (var token = party.Tokens.First; token < party.Tokens.End; token++)
        {
            if (list.Scene.Parse[token].Upos is Upos.NOUN or Upos.VERB or Upos.ADJ)
            {
                list.AddLemma(role + ".word", list.LemmaAt(token), 0.5f);
            }
        }
    }

    /// <summary>Words outside the parties, alone and by twos, those between the parties apart.</summary>
    public void AddWords()
    {
        var (source, target) = (list.Scene.Source?.Head ?? 0, list.Scene.Target?.Head ?? 0);
        var (low, high) = (Math.Min(source, target), Math.Max(source, target));
        var last = "";
        for (var token = 0; token < list.Scene.Parse.Count; token++)
        {
            var word = list.Scene.Parse[token];
            if (!list.Scene.IsOutside(token) || word.Upos is not (Upos.NOUN or Upos.VERB or Upos.ADJ or Upos.ADP or Upos.PART or Upos.AUX or Upos.ADV))
            {
                last = "";
                continue;
            }

            var lemma = list.LemmaAt(token);
            if (last.Length > 0)
            {
                list.Add($"two:{last}_{lemma}", 0.5f);
            }

            last = lemma;
            if (word.Upos is Upos.ADP or Upos.PART or Upos.AUX)
            {
                continue;
            }

            list.AddLemma(token > low && token < high ? "between" : "around", lemma, 0.5f);
            list.Add("word:" + lemma, 0.5f);
        }
    }
}
