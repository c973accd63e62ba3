using System.Globalization;
using Chancery.Training.Layers;

namespace Chancery.Training;

/// <summary>Right answers and losses of a run.</summary>
internal sealed class Scores
{
    /// <summary>Governors.</summary>
    public Tally Arcs { get; } = new();

    /// <summary>Relations.</summary>
    public Tally Relations { get; } = new();

    /// <summary>Governor and relation both right, each the best by itself.</summary>
    public Tally Attachments { get; } = new();

    /// <summary>UPOS, XPOS, features, lemma scripts.</summary>
    public Tally[] Tags { get; } = [new(), new(), new(), new()];

    /// <summary>Name tags.</summary>
    public Tally Names { get; } = new();

    /// <summary>Loss a token.</summary>
    public double Loss => (Arcs.Loss + Relations.Loss + Tags.Sum(tag => tag.Loss) + Names.Loss) / Math.Max(1, Attachments.Count);

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"loss {Loss:F3} arc {Arcs.Percent:F2} rel {Relations.Percent:F2} both {Attachments.Percent:F2} upos {Tags[0].Percent:F2} xpos {Tags[1].Percent:F2} feats {Tags[2].Percent:F2} lemma {Tags[3].Percent:F2} name {Names.Percent:F2}");
}
