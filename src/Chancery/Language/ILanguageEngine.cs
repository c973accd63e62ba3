using Chancery.Model;

namespace Chancery.Language;

/// <summary>Turns text into tokens, sentences, tags, lemmas, trees and names. One per language; thread-safe.</summary>
public interface ILanguageEngine
{
    /// <summary>ISO 639-1 code of the language it reads.</summary>
    string Language { get; }

    /// <summary>First 12 hex digits of the SHA-256 of the model file.</summary>
    string ModelHash { get; }

    /// <summary>
    /// Parses a text. <paramref name="breaks"/> are positions where a sentence must end, as after a header that is
    /// glued to the body; in text order.
    /// </summary>
    Parse Parse(string text, IReadOnlyList<int> breaks);
}
