using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>The range of tokens below every token of a parse, worked out once without recursion.</summary>
internal sealed class Yields
{
    private readonly TokenRange[] _ranges;

    public Yields(Parse parse)
    {
        _ranges = new TokenRange[parse.Count];
        var order = new int[parse.Count];
        var count = 0;
        for (var i = 0; i < parse.Count; i++)
        {
            _ranges[i] = new TokenRange(i, i + 1);
            if (parse[i].IsRoot)
            {
                order[count++] = i;
            }
        }

        for (var next = 0; next < count; next++)
        {
            foreach (var child in parse.ChildrenOf(order[next]))
            {
                order[count++] = child;
            }
        }

        for (var i = count - 1; i >= 0; i--)
        {
            if (!parse[order[i]].IsRoot)
            {
                var head = parse[order[i]].HeadIndex;
                var own = _ranges[order[i]];
                _ranges[head] = new TokenRange(Math.Min(_ranges[head].First, own.First), Math.Max(_ranges[head].End, own.End));
            }
        }
    }

    /// <summary>From the first to the last token at or below the token.</summary>
    public TokenRange this[int token] => _ranges[token];
}
