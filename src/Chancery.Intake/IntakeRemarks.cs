using System.Globalization;
using Chancery.Model;

namespace Chancery.Intake;

/// <summary>The remarks of the intake: what is noticed about a report before it is read.</summary>
public static class IntakeRemarks
{
    /// <summary>The report has no text.</summary>
    public const string Empty = "INT001";

    /// <summary>The bytes are not UTF-8 and were read as windows-1252.</summary>
    public const string Windows1252 = "INT002";

    /// <summary>Some bytes are not UTF-8 and were replaced by U+FFFD.</summary>
    public const string BrokenUtf8 = "INT003";

    /// <summary>The text is in a language that is not read.</summary>
    public const string OtherLanguage = "INT004";

    /// <summary>The report is larger than the limit.</summary>
    public const string TooLarge = "INT005";

    /// <summary>The bytes are no text.</summary>
    public const string Binary = "INT006";

    /// <summary>The file is missing or cannot be opened.</summary>
    public const string NoFile = "INT007";

    /// <summary>The line of a JSON Lines file is no report.</summary>
    public const string BadLine = "INT008";

    /// <summary>A date was given that is none.</summary>
    public const string BadDate = "INT009";

    /// <summary>The path is an address on the web; nothing is fetched.</summary>
    public const string NotFetched = "INT010";


    internal static Remark OfEmpty() => new(Empty, null, "The report is empty.");

    internal static Remark OfWindows1252() => new(Windows1252, null, "The text is not UTF-8; it was read as windows-1252.");

    internal static Remark OfBrokenUtf8(int count) => new(BrokenUtf8, null, string.Create(
        CultureInfo.InvariantCulture, $"The text is not clean UTF-8: {count} broken {(count == 1 ? "sequence was" : "sequences were")} replaced by U+FFFD."));

    internal static Remark OfLanguage(string language) =>
        new(OtherLanguage, null, $"The text seems to be {language}; Chancery reads English only, so nothing was read (--language en reads it all the same).");

    internal static Remark OfTooLarge(long? size, int limit) => new(TooLarge, null, string.Create(
        CultureInfo.InvariantCulture,
        $"{(size is { } known ? $"It has {known:N0} bytes" : "It has more bytes")}, over the limit of {limit:N0} bytes a report (--max-size)."));

    internal static Remark OfBinary(string kind) => new(Binary, null, $"It is {kind}, not text.");

    internal static Remark OfBadLine(string reason) => new(BadLine, null, reason);

    internal static Remark OfBadDate(string date) => new(BadDate, null, $"The given date \"{date}\" is not YYYY-MM-DD; it was left aside.");
}
