using Chancery.Intake;

namespace Chancery.Tests.Reading.Commitments;

public sealed class DiscrepancyFinderTests
{
    [Fact]
    public void Find_AnOrderAndADenial_AreNoTwoAccounts() => Assert.DoesNotContain(
        Read("Kenya ordered the Somali envoy on Saturday to leave the country. Somalia denied that its envoy had left the country."),
        discrepancy => discrepancy.A.Span.Start < 60);

    [Fact]
    public void Find_AClaimAndItsDenial_AreTwoAccounts() => Assert.NotEmpty(Read(
        "Armenia said on Monday that Azerbaijani forces had shelled the town of Berd. Azerbaijan denied that its forces had opened fire."));

    private static IEnumerable<Chancery.Model.Discrepancy> Read(string text) =>
        TestEngine.Reader.Read(ReportFactory.FromText(text)).Discrepancies;
}
