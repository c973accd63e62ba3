using Chancery.Model;
using Chancery.Register;

namespace Chancery.Tests.Register;

/// <summary>Later reports are read with what earlier ones told about the offices of persons.</summary>
public sealed class OfficesToldTests : IDisposable
{
    private readonly SqliteRegister _register = SqliteRegister.InMemory(TimeProvider.System);

    public void Dispose() => _register.Dispose();

    [Fact]
    public void Person_ToldBefore_KeepsCountryAndOffice()
    {
        Keep("Norwegian Foreign Minister Anna Skogvik arrived in Nairobi on Monday.", 1);
        var later = Skogvik(Read("Anna Skogvik met Kenyan President William Ruto on Tuesday.", 20));

        Assert.Equal(("NOR", "GOV", "foreign minister"), (later.Country, later.Sector, later.Office));
        Assert.Equal("actor told", later.Evidence.Rule);
        Assert.Contains("1 earlier report told", later.Evidence.Reason);
    }

    [Fact]
    public void Person_ToldOnlyLater_OrByNobody_StaysUnknown()
    {
        Assert.NotEqual("NOR", Skogvik(Read("Anna Skogvik met Kenyan President William Ruto on Tuesday.", 20)).Country);
        Keep("Norwegian Foreign Minister Anna Skogvik arrived in Nairobi on Monday.", 21);

        Assert.NotEqual("NOR", Skogvik(Read("Anna Skogvik met Kenyan President William Ruto on Tuesday.", 20)).Country);
    }

    [Fact]
    public void Namesakes_OfTwoStates_StayUnknown()
    {
        Keep("Norwegian Foreign Minister Anna Skogvik arrived in Nairobi on Monday.", 1);
        Keep("Swedish Justice Minister Anna Skogvik arrived in Lima on Monday.", 2);

        Assert.Null(Skogvik(Read("Anna Skogvik met Kenyan President William Ruto on Tuesday.", 20)).Office);
        Assert.Equal("justice minister", Skogvik(Read("Sweden's Anna Skogvik met Kenyan President William Ruto on Tuesday.", 20)).Office);
    }

    [Fact]
    public void OldOffice_IsNotTakenForGranted()
    {
        Keep("Norwegian Foreign Minister Anna Skogvik arrived in Nairobi on Monday.", 1);
        var later = Skogvik(Read("Anna Skogvik met Kenyan President William Ruto on Tuesday.", 1200));

        Assert.Equal(("NOR", null), (later.Country, later.Office));
    }

    [Fact]
    public void WhatWasToldBefore_IsNoEvidenceForItself()
    {
        Keep("Norwegian Foreign Minister Anna Skogvik arrived in Nairobi on Monday.", 1);
        Keep("Anna Skogvik met Kenyan President William Ruto on Tuesday.", 20);

        Assert.Equal(1, Assert.Single(_register.Offices().Of("Anna Skogvik", Day(40))).Reports);
    }

    [Fact]
    public void Pending_CountsLikeKept()
    {
        var told = _register.Offices();
        var first = Read("Norwegian Foreign Minister Anna Skogvik arrived in Nairobi on Monday.", 1);
        told.Note(first);
        var pending = told.Of("anna  skogvik", Day(2));
        _register.Add(first);
        told.Kept();

        Assert.Single(pending);
        Assert.Equal(pending, told.Of("Anna Skogvik", Day(2)));
        Assert.Empty(told.Of("Anna Skogvik", Day(0)));
    }

    private void Keep(string text, int day) => _register.Add(Read(text, day));

    private Chancery.Model.Reading Read(string text, int day) =>
        TestEngine.Reader.Read(new Report { Id = text, Text = text, Published = Day(day) }, _register.Offices());

    private static DateOnly Day(int number) => new DateOnly(2031, 3, 1).AddDays(number);

    private static Actor Skogvik(Chancery.Model.Reading reading) => Assert.Single(reading.Actors, actor => actor.Name == "Anna Skogvik");
}
