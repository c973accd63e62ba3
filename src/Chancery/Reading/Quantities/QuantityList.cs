using System.Globalization;
using Chancery.Language;
using Chancery.Model;
using Chancery.Reading.Atoms;

namespace Chancery.Reading.Quantities;

/// <summary>Collects the quantities of one report.</summary>
internal sealed class QuantityList(AtomText atoms, Parse parse)
{
    private readonly List<Quantity> _items = [];
    private readonly List<Remark> _remarks = [];

    /// <summary>The last number with a unit of measure; null before the first.</summary>
    public Measure? LastMeasured { get; private set; }

    public void Add(Measure measure)
    {
        var span = atoms.SpanOf(measure.First, measure.End);
        var tokens = parse.TokensIn(span);
        if (tokens.Count == 0)
        {
            return;
        }

        _items.Add(new Quantity
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"q{_items.Count + 1}"),
            Span = span,
            Tokens = tokens,
            Value = Plain(measure.Value),
            ValueTo = measure.ValueTo is { } to ? Plain(to) : null,
            Unit = measure.Unit,
            Of = measure.Of,
            Repaired = measure.Fault is not null,
            Bound = measure.Bound,
            Evidence = new Evidence(measure.Rule, measure.Confidence, measure.Reason),
        });
        if (measure.Fault is { } fault)
        {
            _remarks.Add(new Remark(fault, span, measure.Reason));
        }

        if (measure.Measured)
        {
            LastMeasured = measure;
        }
    }

    public Values<Quantity> Items() => _items.ToValues();

    public Values<Remark> Remarks() => _remarks.ToValues();

    /// <summary>Without zeros after the decimal point, which products of decimals keep: 86600, not 86600.0.</summary>
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;
}
