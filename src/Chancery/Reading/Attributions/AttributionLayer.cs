using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>The attributions layer of one report.</summary>
public sealed class AttributionLayer
{
    private readonly int[] _innermost;

    /// <summary>Works out which attribution is innermost at each token of the parse.</summary>
    public AttributionLayer(Parse parse, Values<Attribution> items, Values<Remark> remarks)
    {
        ArgumentNullException.ThrowIfNull(parse);
        ArgumentNullException.ThrowIfNull(items);
        Items = items;
        Remarks = remarks;
        _innermost = new int[parse.Count];
        Array.Fill(_innermost, -1);

        // Longer contents first, so that inner ones overwrite them; a budget ends what hostile nesting would make quadratic.
        var order = Enumerable.Range(0, items.Count).OrderByDescending(i => items[i].Content.Length).ThenBy(i => i).ToArray();
        var budget = (64L * parse.Count) + 4096;
        foreach (var i in order)
        {
            foreach (var part in items[i].Parts)
            {
                var tokens = parse.TokensIn(part);
                budget -= tokens.Count;
                if (budget > 0)
                {
                    _innermost.AsSpan(tokens.First, tokens.Count).Fill(i);
                }
            }
        }
    }

    /// <summary>In order of their cues.</summary>
    public Values<Attribution> Items { get; }

    /// <summary>Displaced link words and other damage that was read through.</summary>
    public Values<Remark> Remarks { get; }

    /// <summary>The innermost attribution whose content holds the token; null when it stands on the report's own word.</summary>
    public Attribution? InnermostAt(int token) => _innermost[token] < 0 ? null : Items[_innermost[token]];

    /// <summary>The attribution with that id; null when there is none.</summary>
    public Attribution? ById(string id) =>
        id is ['s', .. var number] && int.TryParse(number, out var n) && n >= 1 && n <= Items.Count ? Items[n - 1] : null;
}
