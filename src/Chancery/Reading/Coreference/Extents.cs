using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Coreference;

/// <summary>
/// How far the phrase of each token reaches, without prepositions, conjuncts and appositions, which are phrases of
/// their own. Worked out for all tokens at once, so that deep nesting costs no more than its length.
/// </summary>
internal sealed class Extents
{
    private readonly int[] _first;
    private readonly int[] _last;

    public Extents(Parse parse)
    {
        _first = new int[parse.Count];
        _last = new int[parse.Count];
        var order = new int[parse.Count];
        var filled = 0;
        for (var token = 0; token < parse.Count; token++)
        {
            (_first[token], _last[token]) = (token, token);
            if (parse[token].IsRoot)
            {
                order[filled++] = token;
            }
        }

        // Governors stand before their dependents in the order; read backwards it goes from the leaves up.
        for (var at = 0; at < filled; at++)
        {
            foreach (var child in parse.ChildrenOf(order[at]))
            {
                order[filled++] = child;
            }
        }

        for (var at = filled - 1; at >= 0; at--)
        {
            Widen(parse, order[at]);
        }
    }

    public TokenRange Of(int token) => new(_first[token], _last[token] + 1);

    private void Widen(Parse parse, int token)
    {
        var view = parse[token];
        if (view.IsRoot || !BelongsTo(parse, view))
        {
            return;
        }

        var head = view.HeadIndex;
        _first[head] = Math.Min(_first[head], _first[token]);
        _last[head] = Math.Max(_last[head], _last[token]);
    }

    private static bool BelongsTo(Parse parse, Token token)
    {
        var colon = token.Relation.IndexOf(':');
        var relation = colon < 0 ? token.Relation : token.Relation.AsSpan(0, colon);
        return relation switch
        {
            "conj" => token.Head.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM),
            "punct" => IsInside(parse, token),
            "cc" => token.Head.Is("conj") && token.Head.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM),
            "case" or "mark" => token.Index > token.HeadIndex || token.Head.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ),
            "appos" or "parataxis" or "discourse" or "vocative" or "dislocated" => false,
            "cop" or "nsubj" or "csubj" or "aux" or "expl" or "advcl" or "orphan" => token.Head.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.NUM or Upos.ADJ),
            "advmod" => token.Head.Child("cop") is null || token.Index > token.HeadIndex,
            _ => true,
        };
    }

    // Marks at the edge do not count; a hyphen between parts does.
    private static bool IsInside(Parse parse, Token token) =>
        token.Form is "-" or "–" or "'" && token.Index > 0 && token.Index + 1 < parse.Count;
}
