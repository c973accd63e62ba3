using System.Globalization;
using Chancery.Model;

namespace Chancery.Evaluation;

/// <summary>Quantities as cases write them: <c>5..7 t about / humanitarian cargo</c>; <c>-</c> stands for no unit.</summary>
/// <param name="Amount">Value or range and unit.</param>
/// <param name="Of">What is counted; empty when it is not told.</param>
internal sealed record QuantityText(string Amount, string Of)
{
    private static readonly string[] _notes = [" repaired", " at_least", " at_most", " about", " more_than", " less_than"];

    public static QuantityText Parse(string written)
    {
        var (amount, of) = written.Split(" / ", 2) is [var left, var right] ? (left, right) : (written, "");
        foreach (var note in _notes)
        {
            amount = amount.EndsWith(note, StringComparison.Ordinal) ? amount[..^note.Length] : amount;
        }

        return new QuantityText(amount, of);
    }

    /// <summary>The whole of it: value or range, unit, bound, whether it was repaired, what is counted.</summary>
    public static string Render(Quantity quantity, string text) =>
        quantity.Value.ToString(CultureInfo.InvariantCulture)
        + (quantity.ValueTo is { } to ? ".." + to.ToString(CultureInfo.InvariantCulture) : "")
        + " " + (quantity.Unit ?? "-")
        + (quantity.Bound is { } bound ? " " + bound : "")
        + (quantity.Repaired ? " repaired" : "")
        + (quantity.Of is { } of ? " / " + of.TextOf(text) : "");

    /// <summary>True when the same thing is counted: the last word of both is the same, or neither tells.</summary>
    public bool CountsSame(QuantityText other) => LastWord(Of).Equals(LastWord(other.Of), StringComparison.OrdinalIgnoreCase);

    private static string LastWord(string words) => words[(words.LastIndexOf(' ') + 1)..];
}
