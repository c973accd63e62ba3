namespace Chancery.Tests.Reading;

/// <summary>The article that the project was given, where it lies beside the repository.</summary>
internal static class SeedArticle
{
    public static string? Text { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(Repository.Root); folder is not null; folder = folder.Parent)
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
