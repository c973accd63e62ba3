using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Attributions;

namespace Chancery.Reading.Events;

/// <summary>The innermost attribution over each token.</summary>
internal sealed class AttributionIndex
{
    private readonly AttributionLayer _layer;
    private readonly int[] _innermost;

    public AttributionIndex(Parse parse, AttributionLayer layer)
    {
        _layer = layer;
        _innermost = new int[parse.Count];
        Array.Fill(_innermost, -1);
        var order = Enumerable.Range(0, layer.Items.Count).OrderByDescending(i => layer.Items[i].Content.Length);
        foreach (var i in order)
        {
            var tokens = parse.TokensIn(layer.Items[i].Content);
            _innermost.AsSpan(tokens.First, tokens.Count).Fill(i);
        }
    }

    public Attribution? At(int token) => _innermost[token] < 0 ? null : _layer.Items[_innermost[token]];

    /// <summary>Every attribution, by its place in the text.</summary>
    public IReadOnlyList<Attribution> Items => _layer.Items;

    /// <summary>The nearest date at which the content was said, going outwards.</summary>
    public Attribution? DatedAt(int token)
    {
        var attribution = At(token);
        for (var depth = 0; attribution is not null && depth < 8; depth++)
        {
            if (attribution.Date is not null)
            {
                return attribution;
            }

            attribution = attribution.Parent is { } parent ? _layer.Items.FirstOrDefault(item => item.Id == parent) : null;
        }

        return null;
    }
}
