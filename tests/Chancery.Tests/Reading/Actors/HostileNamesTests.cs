using System.Diagnostics;
using Chancery.Intake;
using Chancery.Model;

namespace Chancery.Tests.Reading.Actors;

/// <summary>Names that are meant to hurt: they give a reading in time, and every mention lies inside the text.</summary>
public sealed class HostileNamesTests
{
    public static TheoryData<string, string> Names() => new()
    {
        { "a million letters", "President " + new string('A', 1_000_000) + " met the Norwegian ambassador." },
        { "a hundred thousand names", "Foreign Minister " + string.Concat(Enumerable.Repeat("Al ", 20_000)) + "spoke." },
        { "right to left", "President \u202Eamabo\u202C of \u05E9\u05DC\u05D5\u05DD met \u0645\u062D\u0645\u062F in Oslo." },
        { "combining marks", "President Jo" + new string('\u0301', 5_000) + "hn Ade\u0301 met reporters." },
        { "letters of other scripts that look alike", "President Vl\u0430dimir \u0420utin met the Fr\u0435nch minister." },
        { "lone surrogates", "President \uD800\uDC00 \uDFFF Berg \uD83D met reporters." },
        { "nothing but possessives", "his " + string.Concat(Enumerable.Repeat("his assistant's ", 4_000)) },
        { "nested brackets", new string('(', 3_000) + "NATO" + new string(')', 3_000) },
        { "zero-width", "Pre\u200Bsident\u200D Ber\uFEFFg met the mini\u00ADster." },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_HostileName_GivesMentionsInsideTheText(string what, string text)
    {
        var watch = Stopwatch.StartNew();
        var reading = TestEngine.Reader.Read(ReportFactory.FromText(text) with { Published = new DateOnly(2024, 5, 2) });

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{what}: {watch.Elapsed}");
        Assert.All(reading.Actors.SelectMany(actor => actor.Mentions), mention => Assert.InRange(mention.Span.End, mention.Span.Start, text.Length));
        Assert.All(reading.Actors, actor => Assert.NotEmpty(actor.Mentions));
    }

    [Fact]
    public void Read_LookAlikeName_IsNotTheKnownPerson()
    {
        // The second letter is Cyrillic: who writes so is not the office holder, whatever it looks like.
        var reading = TestEngine.Reader.Read(ReportFactory.FromText("V\u043Badimir \u0420utin met reporters.") with { Published = new DateOnly(2024, 5, 2) });
        Assert.DoesNotContain(reading.Actors, actor => actor is { Kind: ActorKind.Person, Country: "RUS" });
    }
}
