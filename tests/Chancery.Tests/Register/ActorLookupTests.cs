using System.Diagnostics;
using Chancery.Model;
using Chancery.Register;

namespace Chancery.Tests.Register;

/// <summary>Finding an actor among many.</summary>
public sealed class ActorLookupTests
{
    private const int Many = 10_000;

    [Fact]
    public void ActorsNamed_AmongTenThousand_TakeLessThanATenthOfAMillisecond()
    {
        using var register = SqliteRegister.InMemory(TimeProvider.System);
        register.Add(Crowd());
        Assert.Equal("NOR", Assert.Single(register.ActorsNamed("Person 77 Berg")).Country);
        Assert.Empty(register.ActorsNamed("Person 77"));

        var best = double.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < 1_000; i++)
            {
                register.ActorsNamed($"Person {i * 9} Berg");
            }

            best = Math.Min(best, watch.Elapsed.TotalMilliseconds / 1_000);
        }

        Assert.True(best < 0.1, $"{best:0.000} ms a name");
    }

    private static Chancery.Model.Reading Crowd()
    {
        var text = new string('x', Many);
        return new Chancery.Model.Reading
        {
            Report = new Report { Id = "crowd", Text = text },
            Actors = Enumerable.Range(0, Many).Select(i => new Actor
            {
                Id = $"a{i}",
                Name = $"Person {i} Berg",
                Kind = ActorKind.Person,
                Country = "NOR",
                Mentions = [new ActorMention(new TextSpan(i, i + 1), new TokenRange(i, i + 1), i, "name")],
                Evidence = new Evidence("test", 1, "made"),
            }).ToValues(),
            Provenance = new Provenance("0", "l", "m"),
        };
    }
}
