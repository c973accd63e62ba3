namespace Chancery.Exchange;

/// <summary>Entries as rows of a table.</summary>
/// <typeparam name="T">The kind of entry.</typeparam>
/// <param name="Columns">Names of the columns, in snake case.</param>
/// <param name="Row">One entry as one row.</param>
public sealed record EntryTable<T>(IReadOnlyList<string> Columns, Func<T, IReadOnlyList<object?>> Row);
