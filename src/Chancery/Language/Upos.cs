namespace Chancery.Language;

/// <summary>The 17 universal parts of speech of Universal Dependencies.</summary>
public enum Upos : byte
{
#pragma warning disable CS1591 // The names are the standard; universaldependencies.org defines them.
    X,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
#pragma warning restore CS1591
}
