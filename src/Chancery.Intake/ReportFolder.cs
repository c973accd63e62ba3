namespace Chancery.Intake;

/// <summary>Which files of a folder are reports.</summary>
internal static class ReportFolder
{
    private static readonly HashSet<string> _kinds =
        new(StringComparer.OrdinalIgnoreCase) { ".txt", ".text", ".md", ".jsonl", ".ndjson", "" };

    /// <summary>True when the name says that each line is a report.</summary>
    public static bool IsJsonLines(string path) =>
        path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The report files under a folder, at any depth, as relative paths in ordinal order. Hidden files and folders
    /// are passed over; files of other kinds are added to <paramref name="leftOut"/>.
    /// </summary>
    public static List<string> FilesOf(string folder, List<string> leftOut)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            IgnoreInaccessible = false,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        };
        var files = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*", options))
        {
            var relative = Path.GetRelativePath(folder, file);
            (_kinds.Contains(Path.GetExtension(file)) ? files : leftOut).Add(relative);
        }

        files.Sort(StringComparer.Ordinal);
        leftOut.Sort(StringComparer.Ordinal);
        return files;
    }
}
