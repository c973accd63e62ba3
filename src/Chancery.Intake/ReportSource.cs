using System.Globalization;
using Chancery.Model;

namespace Chancery.Intake;

/// <summary>Takes in reports from files, folders and standard input, in a fixed order and one at a time.</summary>
public sealed class ReportSource
{
    private readonly IntakeOptions _options;
    private readonly Func<string, string> _fullPath;
    private readonly Stream _standardInput;

    /// <summary>Creates a source.</summary>
    /// <param name="options">How reports are taken in.</param>
    /// <param name="fullPath">Gives the full path of a path as the user wrote it.</param>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    public ReportSource(IntakeOptions options, Func<string, string> fullPath, Stream standardInput)
    {
        _options = options;
        _fullPath = fullPath;
        _standardInput = standardInput;
    }

    /// <summary>The files left out of folders so far because of their kind, as paths.</summary>
    public IReadOnlyList<string> LeftOut => _leftOut;

    private readonly List<string> _leftOut = [];

    /// <summary>
    /// The reports of a file, of all files under a folder (in ordinal order of their paths), or of standard input
    /// (<c>-</c>). A path that cannot be read gives an unreadable report, never an exception.
    /// </summary>
    public IEnumerable<IncomingReport> Read(string path)
    {
        if (path == "-")
        {
            return _options.JsonLines ? ReadLines(_standardInput, null) : [ReadStream(_standardInput, null, null)];
        }

        if (path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            return [Unreadable(path, new Remark(IntakeRemarks.NotFetched, null, "Fetching from the web comes later; save the page as text and read the file."))];
        }

        return Directory.Exists(_fullPath(path)) ? ReadFolder(path) : ReadFile(path);
    }

    private IEnumerable<IncomingReport> ReadFolder(string folder)
    {
        var files = ReportFolder.FilesOf(_fullPath(folder), _leftOut);
        foreach (var file in files)
        {
            // Paths are given back as the user would write them, so that output does not depend on where the folder lies.
            foreach (var report in ReadFile(Path.Combine(folder, file)))
            {
                yield return report;
            }
        }

        if (files.Count == 0)
        {
            yield return Unreadable(folder, new Remark(IntakeRemarks.NoFile, null, "The folder holds no reports."));
        }
    }

    private IEnumerable<IncomingReport> ReadFile(string path)
    {
        FileStream? file = null;
        IncomingReport? failure = null;
        try
        {
            file = new FileStream(_fullPath(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            failure = Unreadable(path, new Remark(IntakeRemarks.NoFile, null, ReasonOf(exception)));
        }

        if (file is null)
        {
            yield return failure!;
            yield break;
        }

        using (file)
        {
            if (_options.JsonLines || ReportFolder.IsJsonLines(path))
            {
                foreach (var report in ReadLines(file, path))
                {
                    yield return report;
                }
            }
            else
            {
                yield return ReadStream(file, path, file.CanSeek ? file.Length : null);
            }
        }
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "There is no such file or folder.",
        UnauthorizedAccessException => "It may not be opened (no permission).",
        ArgumentException => "It is no path.",
        _ => $"It cannot be opened: {exception.Message}",
    };

    private IncomingReport ReadStream(Stream stream, string? path, long? size)
    {
        if (size > _options.MaxSize)
        {
            return Unreadable(path, IntakeRemarks.OfTooLarge(size, _options.MaxSize));
        }

        byte[] bytes;
        try
        {
            bytes = ReadAtMost(stream, _options.MaxSize + 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, new Remark(IntakeRemarks.NoFile, null, ReasonOf(exception)));
        }

        return bytes.Length > _options.MaxSize
            ? Unreadable(path, IntakeRemarks.OfTooLarge(null, _options.MaxSize))
            : OfBytes(bytes, path);
    }

    private IncomingReport OfBytes(byte[] bytes, string? path)
    {
        if (!TextDecoder.IsUtf16(bytes) && BinaryData.KindOf(bytes) is { } kind)
        {
            return Unreadable(path, IntakeRemarks.OfBinary(kind));
        }

        var (text, remark) = TextDecoder.Decode(bytes);
        var report = new Report
        {
            Id = ReportFactory.IdOf(text),
            Text = text,
            Path = path,
            Published = _options.Published,
            Title = _options.Title,
            Outlet = _options.Outlet,
            Url = _options.Url,
            Language = _options.Language,
        };
        return ReportFactory.Judge(report, remark is null ? [] : [remark]);
    }

    private static byte[] ReadAtMost(Stream stream, int limit)
    {
        var all = new MemoryStream();
        var buffer = new byte[Math.Min(limit, 64 * 1024)];
        int count;
        while (all.Length < limit && (count = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - all.Length))) > 0)
        {
            all.Write(buffer, 0, count);
        }

        return all.ToArray();
    }

    private IEnumerable<IncomingReport> ReadLines(Stream stream, string? path)
    {
        var lines = new LineReader(stream, _options.MaxSize);
        for (var number = 1; lines.Next(out var tooLong) is { } bytes; number++)
        {
            var placeholder = string.Create(CultureInfo.InvariantCulture, $"line {number}");
            if (tooLong)
            {
                yield return ReportFactory.Unreadable(placeholder, path, IntakeRemarks.OfTooLarge(null, _options.MaxSize), []) with { IsLine = true };
            }
            else if (bytes.AsSpan().ContainsAnyExcept(" \t\r"u8))
            {
                yield return ReadLine(bytes, path, placeholder);
            }
        }
    }

    private IncomingReport ReadLine(byte[] bytes, string? path, string placeholder)
    {
        var (json, remark) = TextDecoder.Decode(bytes);
        return JsonLine.Read(json, path, placeholder, _options, remark is null ? [] : [remark]);
    }

    private static IncomingReport Unreadable(string? path, Remark reason) =>
        ReportFactory.Unreadable(path is null ? "standard input" : "", path, reason, []);
}
