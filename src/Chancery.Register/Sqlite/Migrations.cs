using System.Globalization;
using System.Reflection;

namespace Chancery.Register.Sqlite;

/// <summary>
/// Brings a register file to the newest shape: runs the embedded SQL files that it has not seen, in order of their
/// number, each in one transaction.
/// </summary>
internal static class Migrations
{
    private const string _prefix = "migrations/";

    /// <summary>"CHNC": tells a register from any other SQLite file.</summary>
    private const long _applicationId = 0x43484E43;

    /// <summary>The numbers and texts of all migrations, in order.</summary>
    private static IEnumerable<(int Number, string Sql)> All()
    {
        var assembly = typeof(Migrations).Assembly;
        return
            from name in assembly.GetManifestResourceNames()
            where name.StartsWith(_prefix, StringComparison.Ordinal)
            let number = int.Parse(name.AsSpan(_prefix.Length, 4), CultureInfo.InvariantCulture)
            orderby number
            select (number, Read(assembly, name));
    }

    /// <summary>Checks that the file is a register of a shape that this program knows.</summary>
    public static void Check(Database database, string path)
    {
        var version = Version(database);
        if (version == 0 || !IsRegister(database))
        {
            throw new RegisterException($"{path}: this is no register (an SQLite file of another program)");
        }

        var newest = All().Max(migration => migration.Number);
        if (version > newest)
        {
            throw new RegisterException($"{path}: this register was written by a newer chancery; update the program");
        }

        if (version < newest)
        {
            throw new RegisterException($"{path}: this register has an older shape; 'chancery db migrate' brings it up to date");
        }
    }

    /// <summary>Makes a new file a register, or brings an older register up to date.</summary>
    /// <remarks><paramref name="last"/> stops at an older shape, for tests of the way from there.</remarks>
    public static void Apply(Database database, string path, int last = int.MaxValue)
    {
        if (!IsRegister(database) && Convert.ToInt64(database.Scalar("SELECT count(*) FROM sqlite_master"), CultureInfo.InvariantCulture) > 0)
        {
            throw new RegisterException($"{path}: this is no register (an SQLite file of another program)");
        }

        var version = Version(database);
        var pending = All().Where(migration => migration.Number > version && migration.Number <= last).ToList();
        if (pending.Count > 0)
        {
            database.Scalar("PRAGMA journal_mode = WAL");
        }

        foreach (var (number, sql) in pending)
        {
            database.Write(() => Version(database) < number ? Run(database, number, sql) : 0);
        }

        if (last == int.MaxValue)
        {
            Check(database, path);
        }
    }

    private static int Run(Database database, int number, string sql)
    {
        database.Script(sql);
        database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {_applicationId}"));
        return database.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {number}"));
    }

    private static long Version(Database database) => Convert.ToInt64(database.Scalar("PRAGMA user_version"), CultureInfo.InvariantCulture);

    private static bool IsRegister(Database database) =>
        Convert.ToInt64(database.Scalar("PRAGMA application_id"), CultureInfo.InvariantCulture) == _applicationId;

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
