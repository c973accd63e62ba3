namespace Chancery.Reading.Coreference;

/// <summary>How a mention refers.</summary>
public enum MentionForm : byte
{
    /// <summary>By a pronoun or a word that stands alone like one.</summary>
    Pronoun,

    /// <summary>By a proper name.</summary>
    Name,

    /// <summary>By a noun.</summary>
    Description,
}
