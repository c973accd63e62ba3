namespace Chancery.Language.Neural;

/// <summary>The sorts of known names that a word occurs in; the model file holds them word by word.</summary>
[Flags]
internal enum NameSorts : ushort
{
    /// <summary>In no known name.</summary>
    None = 0,

    /// <summary>A first name: <em>Fatima</em>.</summary>
    First = 1,

    /// <summary>A family name: <em>Guterres</em>.</summary>
    Family = 2,

    /// <summary>A place by itself: <em>Goma</em>.</summary>
    Place = 4,

    /// <summary>Part of a place's longer name: <em>Tiraspol</em> and <em>Mount</em> alike.</summary>
    PlacePart = 8,

    /// <summary>An organisation by itself: <em>NATO</em>.</summary>
    Organisation = 16,

    /// <summary>Part of an organisation's longer name: <em>Brigades</em>.</summary>
    OrganisationPart = 32,

    /// <summary>What people of a country are called: <em>Kenyan</em>.</summary>
    Demonym = 64,
}
