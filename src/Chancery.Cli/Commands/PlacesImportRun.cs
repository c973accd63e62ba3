using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chancery.Lexicography.Places;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery places import</c>.</summary>
internal sealed class PlacesImportRun
{
    private readonly CliHost _host;
    private readonly GeoNamesImport _import;

    public PlacesImportRun(CliHost host, GeoNamesOptions options)
    {
        _host = host;
        _import = new GeoNamesImport(options) { Progress = host.ShowsProgress ? Show : null };
    }

    /// <summary>Reads the files, writes the gazetteer, says what was kept and left out, and gives the exit code.</summary>
    public int Run(string places, string? divisions, string? names, string output)
    {
        if (divisions is not null)
        {
            Read(divisions, _import.ReadDivisions);
        }

        Read(places, _import.ReadPlaces);
        if (names is not null)
        {
            Read(names, _import.ReadAlternateNames);
        }

        EndProgress();
        foreach (var fault in _import.Faults)
        {
            _host.Error.WriteLine("chancery: " + fault);
        }

        if (_import.Places == 0)
        {
            throw new CliFailure(ExitCode.InputsFailed, $"{places}: none of {Number(_import.Lines)} lines is a place to keep; nothing was written");
        }

        Write(_host.FullPath(output));
        _host.Error.WriteLine(
            $"chancery: {Number(_import.Lines)} lines read: {Number(_import.Places)} places kept, {Number(_import.LeftOut)} left out, {Number(_import.Malformed)} malformed"
            + (names is null ? "" : $"; {Number(_import.AlternateNames)} further names"));
        _host.Output.WriteLine(output);
        return ExitCode.Ok;
    }

    // Beside it and then renamed: whoever reads never sees half a file.
    private void Write(string path)
    {
        var half = path + ".part";
        File.WriteAllBytes(half, _import.ToBytes());
        File.Move(half, path, overwrite: true);
    }

    private void Read(string path, Action<string, TextReader> read)
    {
        if (path == "-")
        {
            using var input = new StreamReader(_host.Input, Encoding.UTF8);
            read(path, input);
            return;
        }

        using var file = new FileStream(_host.FullPath(path), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        if (Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase))
        {
            ReadZip(path, file, read);
            return;
        }

        using var lines = new StreamReader(file, Encoding.UTF8);
        read(path, lines);
    }

    // GeoNames' archives hold one table, some with a readme.
    private static void ReadZip(string path, Stream file, Action<string, TextReader> read)
    {
        using var archive = new ZipArchive(file, ZipArchiveMode.Read);
        var table = archive.Entries.Where(entry => entry.Name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)).MaxBy(entry => entry.Length)
            ?? throw new CliFailure(ExitCode.InputsFailed, $"{path}: the archive holds no .txt file");
        using var lines = new StreamReader(table.Open(), Encoding.UTF8);
        read($"{path}/{table.Name}", lines);
    }

    private void Show(long lines)
    {
        if (lines % 100_000 == 0)
        {
            _host.Error.Write($"\rchancery: {Number(lines)} lines, {Number(_import.Places)} places kept");
        }
    }

    private void EndProgress()
    {
        if (_host.ShowsProgress && _import.Lines >= 100_000)
        {
            _host.Error.WriteLine();
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
