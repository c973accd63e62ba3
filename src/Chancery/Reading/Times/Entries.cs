using Chancery.Language;
using Chancery.Model;

namespace Chancery.Reading.Times;

/// <summary>Days that open an entry of a chronology: "<em>Nov. 14:</em> Rebels fire rockets…".</summary>
internal static class Entries
{
    /// <summary>True for a time at the beginning of a line that a colon or a dash parts from the text.</summary>
    public static bool IsOpenedBy(TokenRange time, Parse parse) =>
        parse.SentenceOf(time.First) is var sentence && sentence.Tokens.First == time.First && IsParted(time, parse) && parse.OpensLine(sentence);

    /// <summary>True where a colon or a dash stands behind the time.</summary>
    public static bool IsParted(TokenRange time, Parse parse) => time.End < parse.Count && parse[time.End].Form is ":" or "-" or "–" or "—";
}
