using Chancery.Model;

namespace Chancery.Tests.Seed;

/// <summary>
/// What an attentive reader gets from the report that gave this project its mission. The report is not part of the
/// repository; without it these tests are skipped.
/// </summary>
public sealed class SeedReadingTests
{
    private static readonly Lazy<Chancery.Model.Reading?> _reading = new(() => SeedReport.Read() is { } text ? TestEngine.Reader.Read(Chancery.Intake.ReportFactory.FromText(text)) : null);

    private static Chancery.Model.Reading Reading
    {
        get
        {
            Assert.SkipWhen(_reading.Value is null, SeedReport.Missing);
            return _reading.Value!;
        }
    }

    [Fact]
    public void Report_Header_TellsPublication() =>
        Assert.Equal(new DateOnly(2023, 11, 28), Reading.Report.Published);

    [Fact]
    public void Times_AllSeven_InOrder() =>
        Assert.Equal(
            ["2023-11-28", "2023-11-26", "2023-11-22", "2023-11-22", "2023-11-06", "2023-10-05", "2023-10-05"],
            Reading.Times.Select(time => time.Value));

    [Fact]
    public void Quantities_Three_WithRepairs()
    {
        Assert.Equal(
            [(40m, "t"), (86_600m, "km2"), (29_800m, "km2")],
            Reading.Quantities.Select(quantity => (quantity.Value, quantity.Unit)));
        Assert.Equal([false, true, true], Reading.Quantities.Select(quantity => quantity.Repaired));
    }

    [Theory]
    [InlineData("Antony Blinken", "USA", "GOV")]
    [InlineData("Ilham Aliyev", "AZE", "GOV")]
    [InlineData("James O’Brien", "USA", "GOV")]
    [InlineData("Matthew Miller", "USA", "GOV")]
    [InlineData("Nikol Pashinyan", "ARM", "GOV")]
    [InlineData("Dmitry Peskov", "RUS", "GOV")]
    [InlineData("Russian Ministry of Emergency Situations", "RUS", "GOV")]
    [InlineData("Russian Ministry of Defense", "RUS", null)]
    public void Actor_HasCountryAndSector(string name, string country, string? sector)
    {
        var actor = Assert.Single(Reading.Actors, actor => actor.Name == name);
        Assert.Equal(country, actor.Country);
        if (sector is not null)
        {
            Assert.Equal(sector, actor.Sector);
        }
    }

    [Theory]
    [InlineData("the parties")]
    [InlineData("the two countries")]
    [InlineData("a number of Western countries")]
    public void Set_NobodyIsNamed_StaysOpen(string words)
    {
        var actor = Assert.Single(Reading.Actors, actor => actor.Mentions.Any(mention => Words(mention.Span) == words));
        Assert.Null(actor.Country);
        Assert.Null(actor.Sector);
    }

    [Theory]
    [InlineData("the American Secretary of State", "Antony Blinken")]
    [InlineData("the Secretary of State", "Antony Blinken")]
    [InlineData("the Azerbaijani leader", "Ilham Aliyev")]
    [InlineData("the Azerbaijani side", "Ilham Aliyev")]
    [InlineData("Head of the State Department press service Matthew Miller", "Matthew Miller")]
    [InlineData("The portal", "Report")]
    [InlineData("Moscow", "Russia")]
    [InlineData("President Aliyev", "Ilham Aliyev")]
    [InlineData("he", "Dmitry Peskov")]
    [InlineData("the ministry", "Russian Ministry of Emergency Situations")]
    public void Mention_IsTiedToActor(string words, string name) =>
        Assert.Contains(Reading.Actors.Single(actor => actor.Name == name).Mentions, mention => Words(mention.Span) == words);

    public static TheoryData<int, string, string?, string, string, string?, string?, string> Rows() => new()
    {
        // row, type, mode, actors, recipients, from, to, a word of the trigger's sentence
        { 1, "CONSULT", "phone", "USA,AZE", "", null, "2023-11-28", "conversation" },
        { 2, "REQUEST", "meet", "USA", "AZE", null, "2023-11-28", "asked" },
        { 3, "AGREE", null, "AZE", "USA", null, "2023-11-28", "agreed" },
        { 4, "AGREE", null, "USA", "AZE", null, "2023-11-28", "accepted" },
        { 5, "SANCTION,REJECT,COERCE", null, "USA", "AZE", null, null, "ban" },
        { 6, "ACCUSE", "disapprove", "AZE", "USA", null, "2023-11-28", "harm" },
        { 7, "SUPPORT", null, "USA", "AZE", null, "2023-11-28", "thanked" },
        { 8, "CONSULT", null, "USA,ARM", "", null, "2023-11-28", "discussed" },
        { 9, "ACCUSE", "allege", "RUS", "*", "2023-11-26", "2023-11-26", "trying" },
        { 11, "AID", null, "RUS", "ARM", "2023-11-22", "2023-11-22", "aid" },
        { 12, "ROUTINE", null, "RUS", "", null, "2023-11-06", "rotation" },
        { 13, "RETREAT", "withdraw", "RUS", "", null, "2023-10-05", "winding" },
        { 14, "SUPPORT", null, "ARM", "AZE", "2023-10-05", "2023-10-05", "signed" },
        { 15, "*", null, "", "*", null, "2023-11-22", "forced" },
    };

    /// <summary>The rows of which at least twelve must be right with type, participants and dates.</summary>
    [Fact]
    public void Events_AtLeastTwelveRows_AreRight()
    {
        var right = Rows().Where(row => Reading.Events.Any(e => Fits(e, row.Data))).Select(row => row.Data.Item1).ToList();
        Assert.True(right.Count >= 12, $"Right: {string.Join(", ", right)}. Found:\n{Found()}");
    }

    [Fact]
    public void Events_Extra_AreFew()
    {
        var extra = Reading.Events.Count(e => e.Type is not "STATEMENT" && !Rows().Any(row => Fits(e, row.Data)));
        Assert.True(extra <= 4, $"{extra} extra events. Found:\n{Found()}");
    }

    [Fact]
    public void Commitments_VisitAndBan_AreCounterparts()
    {
        var visit = Assert.Single(Reading.Commitments, c => Country(c.Debtor) == "AZE" && Country(c.Creditor) == "USA");
        var ban = Assert.Single(Reading.Commitments, c => Country(c.Debtor) == "USA" && Country(c.Creditor) == "AZE");
        Assert.Contains("visit", Words(visit.Consequent));
        Assert.Contains("ban", Words(ban.Consequent));
        Assert.Contains("ban", Words(Assert.NotNull(visit.Antecedent)));
        Assert.Contains("visit", Words(Assert.NotNull(ban.Antecedent)));
        Assert.Equal((ban.Id, visit.Id), (visit.Counterpart, ban.Counterpart));
        Assert.Equal((CommitmentState.Accepted, CommitmentState.Accepted), (visit.State, ban.State));
    }

    [Fact]
    public void Exchange_RequestReplyAcceptance_IsOneThread()
    {
        var types = Reading.Exchanges.Select(x => string.Join(' ', x.Steps.Select(id => Reading.Events.Single(e => e.Id == id).Type)));
        Assert.Contains("REQUEST AGREE AGREE", types);
    }

    [Theory]
    [InlineData("Matthew Miller", "thanked", null)]
    [InlineData("Dmitry Peskov", "destabilize", "2023-11-26")]
    public void Attribution_Speaker_HoldsContent(string speaker, string word, string? said)
    {
        var attribution = Reading.Attributions.FirstOrDefault(s =>
            s.Speaker is { } id && Actor(id).Name == speaker && Words(s.Content).Contains(word));
        Assert.NotNull(attribution);
        Assert.Equal(said, attribution.Date?.ToString("yyyy-MM-dd", null));
    }

    private static bool Fits(EventMention e, (int, string, string?, string, string, string?, string?, string) row)
    {
        var (_, types, mode, actors, recipients, from, to, word) = row;
        var sentence = Words(e.Trigger);
        return (types == "*" || types.Split(',').Contains(e.Type))
            && (mode is null || e.Mode == mode)
            && (Same(actors, e.Actors) && (recipients == "*" || Same(recipients, e.Recipients))
                || e.Type == "CONSULT" && Same($"{actors},{recipients}", [.. e.Actors, .. e.Recipients]))
            && (from is null || Iso(e.Happened.Interval.From) == from)
            && (to is null || Iso(e.Happened.Interval.To) == to)
            && (Words(e.Sentence).Contains(word) || sentence.Contains(word));
    }

    private static bool Same(string countries, IEnumerable<string> ids) =>
        countries.Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet().SetEquals(ids.Select(id => Country(id) ?? "?"));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", null);

    private static Actor Actor(string id) => Reading.Actors.Single(actor => actor.Id == id);

    private static string? Country(string? id) => id is null ? null : Actor(id).Country;

    private static string Words(TextSpan span) => span.TextOf(Reading.Report.Text);

    private static string Found() => string.Join('\n', Reading.Events.Select(e =>
        $"{e.Type}/{e.Mode} {string.Join('+', e.Actors.Select(Country))} → {string.Join('+', e.Recipients.Select(Country))} {Iso(e.Happened.Interval.From)}..{Iso(e.Happened.Interval.To)} {e.Status} \"{Words(e.Trigger)}\" {e.Evidence.Rule}"));
}
