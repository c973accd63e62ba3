namespace Chancery.Lexicography;

/// <summary>The files of one part of the lexicon (shipped files and private ones laid over them), in a fixed order.</summary>
public sealed class LexiconFolder
{
    private readonly IReadOnlyList<LexiconFile> _files;

    internal LexiconFolder(IReadOnlyList<LexiconFile> files) => _files = files;

    /// <summary>The files under a sub-path (folder or file name prefix) with that ending, ordered by path.</summary>
    public IEnumerable<LexiconFile> Files(string prefix, string extension) =>
        _files.Where(file => file.Name.StartsWith(prefix, StringComparison.Ordinal)
            && file.Name.EndsWith(extension, StringComparison.Ordinal));
}

/// <summary>One file of the lexicon.</summary>
/// <param name="Name">Path below the part's folder, with forward slashes: <c>diplomacy/recall-ambassador.yaml</c>.</param>
/// <param name="Path">Path below the lexicon folder, for messages.</param>
/// <param name="Text">Its content.</param>
public sealed record LexiconFile(string Name, string Path, string Text);
