using System.Globalization;
using Chancery.Model;

namespace Chancery.Tests.Reading;

/// <summary>Counts of strict span matches, and of those whose value is right too.</summary>
internal sealed class SpanScore
{
    private int _expected;
    private int _found;
    private int _spans;
    private int _values;

    public double SpanF1 => F1(_spans);

    public double ValueF1 => F1(_values);

    public void Add(IReadOnlyList<(TextSpan Span, string Value)> expected, IReadOnlyList<(TextSpan Span, string Value)> found)
    {
        _expected += expected.Count;
        _found += found.Count;
        _spans += found.Count(item => expected.Any(other => other.Span == item.Span));
        _values += found.Count(expected.Contains);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"expected {_expected}, found {_found}, span F1 {SpanF1:P1}, value F1 {ValueF1:P1}");

    private double F1(int right) => _expected + _found == 0 ? 1 : 2.0 * right / (_expected + _found);
}
