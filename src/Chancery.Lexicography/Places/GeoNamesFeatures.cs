namespace Chancery.Lexicography.Places;

/// <summary>What GeoNames' feature codes are here.</summary>
internal static class GeoNamesFeatures
{
    /// <summary>The kind of feature; null for those that news does not name (wells, hills, abandoned places).</summary>
    public static string? Of(char featureClass, string code, long population) => featureClass switch
    {
        'P' => code is "PPLH" or "PPLQ" or "PPLW" ? null : code is "PPLX" ? "quarter" : population >= 100_000 || code is "PPLC" ? "city" : population >= 5_000 ? "town" : "village",
        'A' => code switch
        {
            "ADM1" => "region",
            "ADM2" => "district",
            _ => null, // Countries are in the lexicon; smaller divisions bear the names of their towns.
        },
        'H' => code switch
        {
            "SEA" or "OCN" or "GULF" or "BAY" => "water",
            "STRT" or "CHN" => "strait",
            "STM" or "STMM" => "river",
            "LK" or "LKS" or "RSV" => "lake",
            "CNL" => "canal",
            _ => null,
        },
        'T' => code switch
        {
            "ISL" or "ISLS" or "ATOL" => "island",
            "MT" or "MTS" or "VLC" => "mountain",
            "PEN" or "CAPE" => "area",
            "DSRT" => "desert",
            "VAL" => "valley",
            "PASS" => "crossing",
            _ => null,
        },
        'L' => code is "RGN" or "RGNE" or "AREA" ? "area" : code is "MILB" or "NVB" ? "base" : code is "PRT" ? "port" : null,
        'S' => code switch
        {
            "AIRP" => "airport",
            "AIRB" or "MILB" => "base",
            "DAM" => "dam",
            "PSTB" or "BDG" => "crossing",
            "CMP" or "CMPRF" => "camp",
            "NUCLR" or "PSN" => "facility",
            _ => null,
        },
        _ => null,
    };

    /// <summary>True for a town that is the seat of a state or division, whatever its population.</summary>
    public static bool IsSeat(string code) => code is "PPLC" or "PPLA" or "PPLA2" or "PPLG";

    /// <summary>How likely news means it: never more than what the lexicon gives to places it was written for.</summary>
    public static int ImportanceOf(string feature, string code, long population) => feature switch
    {
        "region" => 3,
        "city" or "town" or "village" or "quarter" => code is "PPLC" ? 5 : population >= 1_000_000 ? 5 : population >= 300_000 ? 4 : population >= 50_000 ? 3 : population >= 5_000 ? 2 : 1,
        "water" or "strait" => 3,
        _ => 1,
    };
}
