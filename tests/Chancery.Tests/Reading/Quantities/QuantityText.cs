using System.Globalization;
using Chancery.Model;

namespace Chancery.Tests.Reading.Quantities;

internal static class QuantityText
{
    /// <summary>A quantity as cases write it: <c>5..7 t about / humanitarian cargo</c>; <c>-</c> stands for no unit.</summary>
    public static string Render(Quantity quantity, string text) =>
        quantity.Value.ToString(CultureInfo.InvariantCulture)
        + (quantity.ValueTo is { } to ? ".." + to.ToString(CultureInfo.InvariantCulture) : "")
        + " " + (quantity.Unit ?? "-")
        + (quantity.Bound is { } bound ? " " + bound : "")
        + (quantity.Repaired ? " repaired" : "")
        + (quantity.Of is { } of ? " / " + of.TextOf(text) : "");
}
