using Chancery.Lexicography;
using Chancery.Lexicon;

namespace Chancery.Cli.Lexicons;

/// <summary>
/// The editable lexicon as the program sees it: the shipped folder beside the program, and a private folder laid over
/// it. A private file replaces the shipped file of the same path; any other adds to it.
/// </summary>
internal sealed class LexiconStack(string programFolder, string? privateFolder)
{
    private readonly string[] _folders = privateFolder is null
        ? [Path.Combine(programFolder, ShippedFolder)]
        : [Path.Combine(programFolder, ShippedFolder), privateFolder];

    /// <summary>Name of the folder with the shipped sources beside the program.</summary>
    public const string ShippedFolder = "lexicon";

    /// <summary>Reads both folders; all faults go to <paramref name="problems"/>.</summary>
    public LexiconData Read(LexiconProblems problems)
    {
        foreach (var folder in _folders.Where(folder => !Directory.Exists(folder)))
        {
            throw new CliFailure(ExitCode.InputsFailed, $"the lexicon folder is missing: {folder}");
        }

        return LexiconSource.Read(_folders, problems);
    }

    /// <summary>Compiles both folders.</summary>
    /// <exception cref="CliFailure">There are faults; the message lists them all.</exception>
    public CompiledLexicon Compile()
    {
        var problems = new LexiconProblems();
        var data = Read(problems);
        if (problems.Items.Count == 0)
        {
            return CompiledLexicon.Load(CompiledLexicon.Compile(data));
        }

        var shown = new StringWriter { NewLine = "\n" };
        shown.WriteLine($"the lexicon has {problems.Items.Count} fault(s):");
        Print(problems, shown);
        throw new CliFailure(ExitCode.InputsFailed, shown.ToString().TrimEnd());
    }

    /// <summary>Prints each fault as <c>file:line:column: code message</c>, the line, and a caret under the place.</summary>
    public void Print(LexiconProblems problems, TextWriter writer)
    {
        foreach (var problem in problems.Items)
        {
            var path = _folders.Reverse().Select(folder => Path.Combine(folder, problem.File)).FirstOrDefault(File.Exists) ?? problem.File;
            writer.WriteLine($"{path}:{problem.Line}:{problem.Column}: {problem.Code} {problem.Message}");
            if (File.Exists(path) && File.ReadLines(path).Skip(problem.Line - 1).FirstOrDefault() is { } line)
            {
                // Tabs count as one column, so they are shown as one blank.
                writer.WriteLine("    " + line.TrimEnd().Replace('\t', ' '));
                writer.WriteLine("    " + new string(' ', Math.Clamp(problem.Column - 1, 0, line.Length)) + "^");
            }
        }
    }
}
