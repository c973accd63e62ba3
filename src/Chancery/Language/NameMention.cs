using Chancery.Model;

namespace Chancery.Language;

/// <summary>What sort of thing a name names.</summary>
public enum NameType : byte
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>An organisation.</summary>
    Organisation,

    /// <summary>A place.</summary>
    Location,
}

/// <summary>A proper name that the name finder found.</summary>
/// <param name="Type">Person, organisation or place.</param>
/// <param name="Tokens">Its tokens, half-open.</param>
/// <param name="Span">Its words.</param>
public readonly record struct NameMention(NameType Type, TokenRange Tokens, TextSpan Span);
