namespace Chancery.Rules.Tests;

public sealed class EngineAssemblyTests
{
    [Fact]
    public void Engine_References_NoStorageOrNetwork()
    {
        var names = typeof(ReportReader).Assembly.GetReferencedAssemblies().Select(a => a.Name!).ToList();
        Assert.DoesNotContain(names, name => name.Contains("Sqlite") || name.StartsWith("System.Net") || name.Contains("Npgsql"));
    }
}
