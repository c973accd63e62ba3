using MemoryPack;

namespace Chancery.Lexicon.Quantities;

/// <summary>What the lexicon knows about quantities.</summary>
[MemoryPackable]
public sealed partial class QuantityLexicon
{
    /// <summary>Words that stand for numbers.</summary>
    public NumberWord[] Numbers { get; init; } = [];

    /// <summary>Units of measure and currencies, with their names.</summary>
    public UnitName[] Units { get; init; } = [];

    /// <summary>Words around numbers by class.</summary>
    public QuantityWord[] Words { get; init; } = [];
}

/// <summary>One name of a unit or currency.</summary>
/// <param name="Phrase">The name; with a capital in it, it is matched with its case.</param>
/// <param name="Symbol">SI symbol, ISO 4217 code, <c>percent</c> or a singular noun.</param>
/// <param name="Kind">What it measures: <c>length</c>, <c>area</c>, <c>money</c>, <c>sign</c> for a currency sign before the number….</param>
[MemoryPackable]
public sealed partial record UnitName(string Phrase, string Symbol, string Kind);

/// <summary>A word that bears on the reading of a number.</summary>
/// <param name="Phrase">The word or words, in lower case.</param>
/// <param name="Class"><c>bound</c>, <c>label</c>, <c>casualty</c>, <c>counted</c>, <c>anaphor</c>….</param>
/// <param name="Value">What it stands for within its class: <c>at_least</c>, <c>person</c>.</param>
[MemoryPackable]
public sealed partial record QuantityWord(string Phrase, string Class, string Value);
