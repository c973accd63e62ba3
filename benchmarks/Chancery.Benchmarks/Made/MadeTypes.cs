namespace Chancery.Benchmarks.Made;

/// <summary>Types of acts in the made world, each with its modes and words.</summary>
internal static class MadeTypes
{
    public static readonly (string Type, string?[] Modes, string Cameo, double Score, bool Speech, string[] Verbs)[] All =
    [
        ("CONSULT", ["visit", "phone", null], "040", 2.5, true, ["met", "talked with", "held talks with", "received", "telephoned"]),
        ("AGREE", [null], "030", 2.5, true, ["agreed with", "promised", "reached a deal with", "gave its word to"]),
        ("SUPPORT", [null], "051", 5, true, ["praised", "backed", "welcomed the step of", "thanked"]),
        ("REQUEST", ["change", "yield", null], "020", 0, true, ["asked", "urged", "called on", "appealed to"]),
        ("ACCUSE", ["disapprove", "allege", null], "111", -3, true, ["accused", "blamed", "condemned", "criticised"]),
        ("REJECT", ["meet", null], "120", -2, true, ["rebuffed", "turned down", "refused", "rejected the wish of"]),
        ("THREATEN", ["violence", null], "130", -3.5, true, ["threatened", "warned", "gave an ultimatum to"]),
        ("AID", [null], "070", 10, false, ["sent aid to", "delivered supplies to", "helped"]),
        ("SANCTION", ["discontinue", null], "160", -6, false, ["sanctioned", "cut ties with", "stopped trade with"]),
        ("COERCE", ["arrest", "restrict", null], "170", -7, false, ["detained citizens of", "seized a ship of", "closed its border to"]),
        ("ASSAULT", ["aerial", "heavy-weapons", "drone", null], "190", -9, false, ["bombed", "shelled", "struck", "attacked", "fired on"]),
    ];

    public static readonly string[] Contexts = ["military", "economic", "diplomatic", "territory", "migration", "legal", "environment", "intelligence"];

    /// <summary>What an act is taken for when it is misread.</summary>
    public static int Confused(int type, Random random) => Math.Clamp(type + (random.Next(2) == 0 ? -1 : 1), 0, All.Length - 1);
}
