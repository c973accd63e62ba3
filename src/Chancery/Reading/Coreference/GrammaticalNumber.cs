namespace Chancery.Reading.Coreference;

/// <summary>Grammatical number.</summary>
internal enum GrammaticalNumber : byte
{
    Unknown,
    Singular,
    Plural,
}
