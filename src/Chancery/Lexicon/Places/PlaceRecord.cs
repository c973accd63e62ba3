using System.Runtime.InteropServices;

namespace Chancery.Lexicon.Places;

/// <summary>One place as it lies in the bytes of <see cref="ImportedPlaces"/>: 28 bytes, little endian.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct PlaceRecord(
    int Id, int Latitude, int Longitude, int NameAt, int AdminAt, ushort NameLength, ushort AdminLength, byte Country1, byte Country2, byte Feature, byte Importance)
{
    /// <summary>Coordinates are kept in hundred-thousandths of a degree: about a metre.</summary>
    public const double Scale = 1e5;
}
