using Chancery.Model;

namespace Chancery.Reading.Attributions;

/// <summary>The attributions layer of one report.</summary>
public sealed class AttributionLayer(Values<Attribution> items, Values<Remark> remarks)
{
    /// <summary>In order of their cues.</summary>
    public Values<Attribution> Items { get; } = items;

    /// <summary>Displaced link words and other damage that was read through.</summary>
    public Values<Remark> Remarks { get; } = remarks;
}
