namespace Chancery.Tests.Seed;

/// <summary>Finds the seed report beside the repository.</summary>
internal static class SeedReport
{
    public const string Missing = "The seed report is not part of the repository and does not lie beside it.";

    public static string? Read()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "seed", "article.txt");
            if (File.Exists(path))
            {
                return File.ReadAllText(path);
            }
        }

        return null;
    }
}
